import ArgumentParser
import GeoIO
import Geography
import Training

/// `minemap dataset sheet`: a picture of many patches.
struct DatasetSheetCommand: ParsableCommand {
    /// The two classes, as they are named on the command line.
    enum Label: String, CaseIterable, ExpressibleByArgument { case mine, none }

    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Draw a contact sheet: patches side by side in one PNG, mines in a coloured frame.",
        discussion: """
            Patches are drawn by lot among those that the options leave, and stand in the dataset's order. Red, green and \
            blue are DN 0 to --white.
            """)

    @Argument(help: ArgumentHelp("A dataset, or a file of chips.", valueName: "file"))
    var file: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The picture that is written.", valueName: "png"))
    var output: String

    @Option(help: "Only patches of this source, family of sources, or pattern with *.")
    var source: String?

    @Option(help: ArgumentHelp("Only this class: mine or none.", valueName: "class"))
    var label: Label?

    @Option(help: ArgumentHelp("Only this split: train, validation or test.", valueName: "split"))
    var split: Split?

    @Option(help: "The most patches that are drawn.")
    var count = 100

    @Option(help: "Patches in a row.")
    var columns = 10

    @Option(help: "Another seed draws other patches.")
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The digital number that is shown white.", valueName: "dn"))
    var white = 3000

    func validate() throws {
        guard (1...10_000).contains(count), (1...200).contains(columns), (1...65_535).contains(white) else {
            throw ValidationError(
                "A sheet shows 1 to 10,000 patches, 1 to 200 in a row, with a DN of 1 to 65,535 shown white.")
        }
    }

    func run() throws {
        let dataset = try PatchDataset(reading: file)
        let fitting = dataset.records.indices.filter { fits(dataset.records[$0], of: dataset) }
        guard !fitting.isEmpty else {
            throw ValidationError(
                "No patch fits --source, --label and --split. 'minemap dataset check \(file)' lists what there is.")
        }
        var numbers = SplitMix(seed: seed)
        let lots = fitting.map { (lot: numbers.next(), patch: $0) }.sorted { $0 < $1 }
        let drawn = lots.prefix(count).map(\.patch).sorted()
        var sheet = ContactSheet(
            of: dataset, showing: drawn, framed: drawn.map { dataset.records[$0].isMine ? .mine : nil },
            columns: columns)
        sheet.whiteDN = white
        try sheet.picture.writePNG(to: output)
        print("\(output): \(drawn.count) of \(fitting.count) patches.")
    }

    private func fits(_ record: PatchRecord, of dataset: PatchDataset) -> Bool {
        (source.map { dataset.sources[record.source].isSource(fitting: $0) } ?? true)
            && (label.map { ($0 == .mine) == record.isMine } ?? true) && (split.map { $0 == record.split } ?? true)
    }
}

extension Split: ExpressibleByArgument {}
