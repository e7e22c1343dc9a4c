import ArgumentParser
import Foundation
import Pipeline
import Preview
import Project

/// `minemap preview`: the site on this computer, rebuilt on save.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Build the site, serve it on this computer only, and rebuild it on save.",
        discussion: """
            Serves the very files that 'minemap build' would publish, under the path of 'url:' in site/site.yml, in a frame that \
            shows mistakes and reloads itself. Watches site/, templates/, models/ and data/. Pages and stories with \
            'draft: true' are shown too, with a mark. docs/ is left as it is. Ctrl-C ends it.
            """)

    @OptionGroup var options: ProjectOptions

    @Option(help: "The port on 127.0.0.1; the next free one is taken when it is in use.")
    var port: UInt16 = 8080

    func run() async throws {
        let folder = options.folder
        // A mistake in the configuration can be mended while the preview runs; a folder without one is another folder.
        guard FileManager.default.fileExists(atPath: folder.configuration) else {
            throw ConfigurationError(
                path: folder.configuration, problem: "there is no such file.",
                remedy: "Check --project, or make a project with 'minemap new DIR'.")
        }
        var how = Build.Options()
        (how.includesDrafts, how.publishes) = (true, false)
        let session = BuildSession(in: folder, options: how)
        let preview = PreviewServer(of: folder, port: port, frame: { try PreviewFrame(of: folder) }) { changes in
            try await PreviewBuild(by: session, after: changes)
        }
        try await preview.run { address in
            print("The site is at \(address) (Ctrl-C ends the preview).")
            fflush(nil)
        }
    }
}

extension PreviewBuild {
    /// Builds once more, and prints what was made.
    fileprivate init(by session: BuildSession, after changes: Set<String>?) async throws {
        let printer = VerdictPrinter(showsKept: false)
        let start = ContinuousClock.now
        let outcome = try await session.build(after: changes, observer: printer)
        print("\(printer.summary(leftOut: outcome.leftOut.count)) in \((ContinuousClock.now - start).seconds) s.")
        fflush(nil)
        self.init(
            isChanged: printer.hasChanged, base: outcome.base, drafts: outcome.drafts.map(\.path),
            notes: outcome.leftOut.map { "left out \($0.what): \($0.why)" })
    }
}

extension BuildOutcome {
    /// The path that the site will have on its host, with slashes at its ends.
    fileprivate var base: String {
        let path = url.flatMap { URL(string: $0)?.path } ?? ""
        return path.isEmpty || path == "/" ? "/" : path.hasSuffix("/") ? path : path + "/"
    }
}
