import ArgumentParser
import GeoIO
import Training

/// `minemap dataset check`: whether a dataset's figures can be believed.
struct DatasetCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Count a dataset's patches, and look for leaks between splits, contradicting labels and bad pixels.",
        discussion: """
            Fails (exit code 1) when patches less than 5 km apart, or of the same pixels, are on two sides of a split, or \
            when of two patches of one place and time, or of the same pixels, one is a mine. The rest is told.

            Near-duplicates are patches whose averages over 8 x 8 blocks correlate by 0.97 once each band is brought to \
            the same mean and contrast; of places, centres less than 250 m apart are the same. Patches are numbered from 0.
            """)

    @Argument(help: ArgumentHelp("A dataset, or a file of chips.", valueName: "file"))
    var file: String

    @Flag(help: "Print JSON, with the numbers of all patches that something is said of.")
    var json = false

    func run() throws {
        let dataset = try PatchDataset(reading: file)
        let check = DatasetCheck(of: dataset)
        if json {
            print(String(decoding: try check.json.data(), as: UTF8.self))
        } else {
            print("\(dataset.table)\n\n\(dataset.summary)\n\n\(check.text(about: dataset))")
        }
        if !check.passes { throw ExitCode.failure }
    }
}
