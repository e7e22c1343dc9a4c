import ArgumentParser
import Foundation
import Pipeline
import Project
import Starter

/// `minemap fetch`: brings the data that the project does not keep.
struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Bring the published data and networks that the site uses, and check them.",
        discussion: """
            The list is 'fetch:' in site/site.yml. Files go to build/fetched/, each checked to be what it says and \
            to have the SHA-256 of the list. What is there already is kept. Scripts that pages load, and the model of \
            clouds, come to build/assets/ from where minemap is installed.
            """)

    @OptionGroup var options: ProjectOptions

    @Option(help: ArgumentHelp("Take the files from this folder instead of their addresses.", valueName: "dir"))
    var mirror: String?

    func run() async throws {
        // A minemap that was copied from where it was installed has none to bring.
        for name in try (try? Installation())?.bringAssets(to: options.folder) ?? [] {
            FileHandle.standardError.write(Data("Brought build/assets/\(name).\n".utf8))
        }
        let site = try SiteConfiguration(reading: options.folder.configuration)
        let fetch = Fetch(into: options.folder, mirror: mirror)
        var refused = 0
        for entry in site.fetch {
            switch fetch.bring(entry) {
            case .kept: print("kept         \(entry.path)")
            case .fetched(let bytes): print("fetched      \(entry.path), \(bytes) bytes")
            case .mirrorOnly(let note):
                print("mirror only  \(entry.path): \(note ?? "it has no address"). Use --mirror DIR.")
            case .refused(let reason):
                refused += 1
                print("refused      \(entry.path)\n\(reason)")
            }
        }
        guard refused == 0 else {
            print("\(refused) of \(site.fetch.count) files were refused; nothing was written for them.")
            throw ExitCode.failure
        }
    }
}
