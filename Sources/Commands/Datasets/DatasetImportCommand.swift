import ArgumentParser
import Foundation
import Imagery
import Training

/// `minemap dataset import`: chips and folders of patches become a dataset.
struct DatasetImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a dataset of chips, of folders of GeoTIFF patches, or of other datasets.",
        discussion: """
            Folders hold '<source>/<split>/<0 or 1>/<name>.tif', 1 for mines; their splits (train, val, test, test1 …) are \
            kept unless one of the options about splits is given. A file of chips or a dataset is always divided anew.

            Patches are divided by place: those within 5 km of each other stay together, and so do all of a family of \
            sources whose places aren't known, and patches that look alike. A group that anything held out is in is \
            held out whole.

              minemap dataset import --chips chips.h5 --hold-out '*bolivia*' --seed 1 patches.h5
            """)

    @Argument(help: ArgumentHelp("The dataset that is written (HDF5).", valueName: "out.h5"))
    var output: String

    @Option(help: ArgumentHelp("A file of RGB chips, or a dataset; may be given several times.", valueName: "file"))
    var chips: [String] = []

    @Option(help: ArgumentHelp("A folder of GeoTIFF patches; may be given several times.", valueName: "dir"))
    var folder: [String] = []

    @Option(
        help: ArgumentHelp("The bands of the folders' files in order, where they don't name them.", valueName: "list"))
    var bands: BandList?

    @Option(help: "The side of a patch in pixels: larger files are cut about the centre (default: the first file's).")
    var size: Int?

    @Option(help: "The level of the folders' pixels, L1C or L2A.", transform: ProcessingLevel.init(argument:))
    var level = ProcessingLevel.l1c

    @Option(help: "Whom to name for the folders' patches, and their licence.")
    var attribution = ""

    @OptionGroup(title: "Splits") var splits: SplitOptions

    func validate() throws {
        guard !chips.isEmpty || !folder.isEmpty else {
            throw ValidationError("There is nothing to import. Name a file with --chips, or a folder with --folder.")
        }
        guard (1...512).contains(size ?? 1) else {
            throw ValidationError("'--size \(size ?? 0)' is no side of a patch. Write pixels, 1 to 512.")
        }
        // Chips have no splits, and dividing everything anew would lose those of folders unasked.
        guard chips.isEmpty || folder.isEmpty || splits.areGiven else {
            throw ValidationError(
                "The folders' own splits can't be kept beside files that have none. Say how all is divided, with --seed 1 "
                    + "at least, or import the folders alone.")
        }
    }

    func run() throws {
        var parts = try chips.map { try PatchDataset(reading: $0) }
        for path in folder { parts.append(try read(path)) }
        var dataset = try PatchDataset(joining: parts)
        if let rule = try splits.given() ?? (chips.isEmpty ? nil : SplitRule()) { try dataset.split(by: rule) }
        try dataset.write(to: output)
        print(dataset.table)
        print("\n\(output): \(dataset.summary)")
    }

    private func read(_ path: String) throws -> PatchDataset {
        var patches = try PatchFolder(path)
        (patches.bands, patches.side) = (bands?.bands, size)
        (patches.level, patches.attribution) = (level, attribution)
        let bar = ProgressBar()
        defer { bar.clear() }
        return try patches.read { bar.show($0, of: $1, "reading \(path)") }
    }
}

extension ProcessingLevel {
    /// The level that somebody asks for.
    init(argument: String) throws {
        guard let level = ProcessingLevel(rawValue: argument.uppercased()) else {
            throw ValidationError("'\(argument)' is no level. Write L1C or L2A.")
        }
        self = level
    }
}
