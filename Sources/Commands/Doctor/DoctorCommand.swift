import ArgumentParser
import Foundation
import GeoIO
import Project

/// `minemap doctor`: what is there, what isn't, and how to get it.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Say what of libraries, drivers, assets, data and space is there, and how to get what isn't.",
        discussion: """
            'missing' is what the project can't be built without; the exit status is then 1. 'not there' is what minemap works \
            without, or without a part of what it could do.
            """)

    @OptionGroup var options: ProjectOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let folder = options.folder
        let findings =
            Finding.libraries + Finding.assets(of: folder) + Finding.project(folder) + Finding.tests(of: folder)
            + Finding.computer(for: folder)
        print(json ? GeoJSON.text(of: .array(findings.map(\.json))) : findings.text)
        let missing = findings.filter { $0.state == .missing }.count
        guard missing == 0 else {
            if !json { print("\n\(missing) of what is needed \(missing == 1 ? "is" : "are") missing.") }
            throw ExitCode.failure
        }
    }
}
