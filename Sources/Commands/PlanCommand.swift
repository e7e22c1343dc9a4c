import ArgumentParser
import Foundation
import Pipeline
import Project

/// `minemap plan`: what a build would do.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Say what a build would read and make, how long it takes, and which numbers may move.",
        discussion: """
            Nothing is made. Catalogues are asked, headers are read, and one overpass of one tile is read to see how \
            fast this machine is. What a remote catalogue answers is kept, so that the build reads the same scenes.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "Regions, by name; all where none is named.")
    var regions: [String] = []

    @Flag(help: "Ask remote catalogues again, instead of keeping the scenes that they named.")
    var searchAgain = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
        var how = Build.Options()
        (how.makesNothing, how.searchesAgain, how.regions) = (true, searchAgain, regions)
        let build = try Build(of: options.folder, observer: Silence(), options: how)
        let forecast = try await build.forecast()
        print(json ? forecast.json : forecast.text)
    }
}

/// Is told what a build does, and says nothing.
private struct Silence: BuildObserver {
    func observed(_ name: String, _ verdict: Verdict, note: String?) {}
    func progressed(to done: Int, of total: Int, with name: String) {}
}
