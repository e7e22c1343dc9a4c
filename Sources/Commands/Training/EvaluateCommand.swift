import ArgumentParser
import Detections
import Foundation
import GeoIO
import Project
import Training

/// `minemap evaluate`: how good a model is on labelled patches.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Judge a model on labelled patches: figures with intervals, curves, results by source and region.",
        discussion: """
            The dataset is a file that 'minemap dataset' made, or one in the layout of RGB chips. Its test split is \
            judged, and thresholds are chosen from its validation split. --json prints one object; --output writes a \
            report as one HTML file, with the patches that the model gets most wrong.

            Intervals come from drawing groups of neighbouring patches anew, so that they tell of other places.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The name of a model whose card is in the project, or a Keras file with its card beside it.")
    var model: String

    @Argument(help: ArgumentHelp("The dataset (HDF5).", valueName: "dataset"))
    var dataset: String?

    @Option(help: ArgumentHelp("Instead of a dataset: RGB chips, all of which are judged.", valueName: "file"))
    var chips: String?

    @Option(help: ArgumentHelp("Which patches are judged: test, validation, train or all.", valueName: "split"))
    var split: EvaluatedPart?

    @Option(
        help: ArgumentHelp(
            """
            Instead of the card's: a number, or a rule that chooses on validation, like f1 (the largest F-score), \
            f0.5, or 1% (of false alarms), or '1%, 2% of *clouds*'.
            """, valueName: "threshold"),
        transform: ThresholdChoice.init(argument:))
    var threshold = ThresholdChoice.card

    @Option(help: ArgumentHelp("Polygons by which results are told (GeoJSON).", valueName: "file"))
    var regions: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The report that is written (HTML).", valueName: "file"))
    var output: String?

    @Flag(help: "Leave the pictures of patches out of the report, where their pixels may not be handed on.")
    var noPictures = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (dataset == nil) != (chips == nil) else {
            throw ValidationError(
                "Name the patches to judge by: 'minemap evaluate MODEL DATASET', or 'minemap evaluate MODEL --chips FILE'."
            )
        }
    }

    func run() async throws {
        let path = dataset ?? chips ?? ""
        let model = try ModelInUse(model, in: options.folder)
        let report = try output.map { _ in try EvaluationReport(templates: options.folder.templates) }
        let patches = try chips.map { try PatchDataset(readingChips: $0) } ?? PatchDataset(reading: path)
        let evaluation = try await Evaluation(
            of: model.card, on: DatasetFacts(of: patches, at: path), patches, part: part,
            scores: scores(of: patches, by: model), choice: threshold,
            regions: regions.map { try EvaluatedRegions(reading: $0) } ?? .cells)
        if let output, let report {
            let page = try report.page(of: evaluation, patches, pictures: noPictures ? .leftOut : .drawn)
            try AtomicFile.write(page, to: output)
        }
        print(json ? GeoJSON.text(of: evaluation.json) : evaluation.summary)
    }

    private var part: EvaluatedPart { split ?? (chips == nil ? .test : .all) }

    /// The scores of what is judged and of what thresholds are chosen from, by patch.
    private func scores(of dataset: PatchDataset, by model: ModelInUse) async throws -> [Int: Float] {
        let needed = Set(part.patches(of: dataset)).union(dataset.patches(in: .validation)).sorted()
        let scorer = try PatchScorer(model, of: dataset)
        let bar = ProgressBar()
        let total = needed.count * scorer.passes
        bar.show(0, of: total, "patches")
        let scores = try await scorer.scores(of: needed) { bar.show($0, of: total, "patches") }
        bar.clear()
        return Dictionary(uniqueKeysWithValues: zip(needed, scores))
    }
}

extension EvaluatedPart: ExpressibleByArgument {
    package init?(argument: String) {
        guard let part = Self.ofDataset.first(where: { $0.rawValue == argument }) else { return nil }
        self = part
    }

    package static var allValueStrings: [String] { ofDataset.map(\.rawValue) }
}

extension ThresholdChoice {
    fileprivate init(argument: String) throws {
        if let threshold = Double(argument) {
            guard (0...1).contains(threshold) else {
                throw ValidationError("The threshold \(argument) is no probability. Write 0 to 1, like 0.8.")
            }
            self = .given(threshold)
        } else {
            do {
                self = .rule(try ThresholdRule(argument: argument))
            } catch {
                throw ValidationError("\(error)")
            }
        }
    }
}
