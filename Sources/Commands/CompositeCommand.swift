import ArgumentParser
import Foundation
import Pipeline
import Project

/// `minemap composite`: the first half of the line.
struct CompositeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "composite",
        abstract: "Make the composites that a build would look at, and nothing after them.",
        discussion: """
            Each is a tiled, compressed GeoTIFF with its bands named, in build/composites/. Digital numbers are its values \
            times the scale of 0.5, which programs such as QGIS apply; 0 is no data. The last band, 'scenes', counts the \
            overpasses that show a pixel. Beside it, a JSON file says what went into it.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "Regions, by name; all where none is named.")
    var regions: [String] = []

    @Flag(help: "Put a picture (PNG) beside each composite.")
    var quicklook = false

    @Flag(help: "Stop at scenes that can't be used and tiles that aren't observed, instead of counting them.")
    var strict = false

    @Flag(help: "Ask remote catalogues again, instead of keeping the scenes that they named.")
    var searchAgain = false

    @Flag(name: .shortAndLong, help: "Print what was made, not what was kept.")
    var quiet = false

    func run() async throws {
        var how = Build.Options()
        (how.isStrict, how.searchesAgain, how.regions) = (strict, searchAgain, regions)
        let printer = VerdictPrinter(showsKept: !quiet)
        let build = try Build(of: options.folder, observer: printer, options: how)
        let (composites, report) = try await build.makeComposites(withPictures: quicklook)
        printer.printReport(report)
        print(
            "\(printer.summary(leftOut: 0)). \(composites) composites are in \(options.folder.path("build/composites"))."
        )
    }
}
