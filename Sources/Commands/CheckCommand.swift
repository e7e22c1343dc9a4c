import ArgumentParser
import Foundation
import Gate
import GeoIO
import Project

/// `minemap check`: the gate before publishing.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for what a site shouldn't be published with.",
        discussion: """
            Reads the published files and nothing else: links and places that aren't there, markup, words for pictures and \
            fields, data that isn't what it says, secrets, requests to other hosts, sizes, licences, languages, and numbers \
            in texts against data/areas.json. 'minemap build' does the same before it publishes.

            Prints a line for each finding, as compilers do; ends with status 1 when there is an error.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The folder of the site; the project's docs/ when none is named.")
    var site: String?

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        let start = ContinuousClock.now
        let bar = ProgressBar()
        let inspection = try await Gate(to: site ?? options.folder.site).inspect { done, count, path in
            bar.show(done, of: count, path)
        }
        bar.clear()
        let findings = strict ? inspection.findings.map(\.asError) : inspection.findings
        if json {
            print(String(decoding: try SiteFinding.json(of: findings, in: inspection).data(), as: UTF8.self))
        } else {
            for finding in findings { print(finding.message(in: prefix)) }
            let files = "\(inspection.pageCount) pages and \(inspection.otherCount) other files"
            print("\(files) in \((ContinuousClock.now - start).seconds) s: \(inspection.countText).")
        }
        guard findings.allSatisfy({ $0.severity == .warning }) else { throw ExitCode.failure }
    }

    /// What stands before a file's name, so that terminals and editors find it.
    private var prefix: String {
        let folder = site ?? (options.project == "." ? "docs" : options.folder.site)
        return folder.hasSuffix("/") ? folder : folder + "/"
    }
}
