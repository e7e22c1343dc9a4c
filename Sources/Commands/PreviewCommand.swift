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
        discussion:
            "Watches site/, templates/, models/, and boundaries, locations and reviews in data/. Ctrl-C ends it.")

    @OptionGroup var options: ProjectOptions

    @Option(help: "The port on 127.0.0.1; the next free one is taken when it is in use.")
    var port: UInt16 = 8080

    func run() async throws {
        let folder = options.folder
        // A mistake in the configuration can be mended while the preview runs; a folder without one is another folder.
        guard FileManager.default.fileExists(atPath: folder.configuration) else {
            throw ConfigurationError(
                path: folder.configuration, problem: "there is no such file.",
                remedy: "Check --project, or write the file: README.md shows one.")
        }
        let preview = PreviewServer(of: folder, port: port) {
            let printer = VerdictPrinter(showsKept: false)
            let leftOut = try await Build(of: folder, observer: printer).run().leftOut
            printer.printLeftOut(leftOut)
            print("\(printer.summary(leftOut: leftOut.count)).")
        }
        try await preview.run { address in
            print("The site is at \(address) (Ctrl-C ends the preview).")
            fflush(nil)
        }
    }
}
