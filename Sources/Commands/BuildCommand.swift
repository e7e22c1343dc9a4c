import ArgumentParser
import Foundation
import NeuralNetwork
import Pipeline
import Project

/// `minemap build`: the whole line.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site into docs/, making only what is out of date.",
        discussion: """
            Prints a line for each artefact, 'made' or 'kept', and why. What an artefact was made from is told by \
            content, never by time. A build that was stopped goes on where it was. What 'minemap check' finds \
            wrong isn't published: docs/ then stays as it was.
            """)

    @OptionGroup var options: ProjectOptions

    @Flag(name: .shortAndLong, help: "Print what was made and left out, not what was kept.")
    var quiet = false

    @Flag(help: "List every text that is not translated, not the first few.")
    var all = false

    @Flag(help: "Score window by window: slower, and the same to within 1e-5. A check of what windows share.")
    var plain = false

    @Flag(help: "Stop at scenes that can't be used and tiles that aren't observed, instead of counting them.")
    var strict = false

    @Flag(help: "Ask remote catalogues again, instead of keeping the scenes that they named.")
    var searchAgain = false

    func run() async throws {
        let start = ContinuousClock.now
        let printer = VerdictPrinter(showsKept: !quiet)
        var how = Build.Options()
        how.method = plain ? .plain : .shared
        (how.isStrict, how.searchesAgain) = (strict, searchAgain)
        let outcome = try await Build(of: options.folder, observer: printer, options: how).run()
        printer.printReport(outcome.report)
        printer.printLeftOut(outcome.leftOut)
        printer.printUntranslated(outcome.untranslated, all: all)
        printer.printWarnings(outcome.warnings)
        let seconds = (ContinuousClock.now - start).seconds
        print(
            "\(printer.summary(leftOut: outcome.leftOut.count)) in \(seconds) s. The site is in \(options.folder.site)."
        )
    }
}

extension Duration {
    /// Seconds with one decimal.
    var seconds: String {
        String(format: "%.1f", Double(components.seconds) + Double(components.attoseconds) / 1e18)
    }
}
