import Detections
import Foundation
import NeuralNetwork
import Project
import TestSupport
import Testing
import Training

struct PatchScorerTests {
    private let folder = ProjectFolder("/nowhere")

    @Test func scoresTheMiddleOfAPatchWithItsBandsInTheCardsOrder() async throws {
        let chips = try SmallChips()
        try chips.writeCard()
        let scorer = try PatchScorer(
            ModelInUse(chips.model, in: folder), of: try PatchDataset(readingChips: chips.chips))
        let scores = try await scorer.scores(of: Array(0..<6))
        let expected = SmallChips.chips.map { 1 / (1 + exp(10 - 20 * Double($0.byte) / 255)) }

        #expect(zip(scores, expected).allSatisfy { (Double($0) - $1).magnitude < 1e-6 })
    }

    @Test func takesBytesForWhatTheyWereBeforeRounding() async throws {
        let chips = try SmallChips()
        try chips.writeCard()
        // 0.4 of the full byte is 1,200 DN, and 127 is 1,494.12 DN, which a dataset holds as 1,494.
        let dataset = try PatchDataset(readingChips: chips.chips)
        let number = UInt16((127.0 * 3000 / 255).rounded())
        let changed = PatchDataset(
            bands: dataset.bands, side: dataset.side, level: dataset.level, sources: dataset.sources,
            records: dataset.records, pixels: dataset.pixels.map { $0 == 1200 ? number : $0 }, clippedAt: 3000,
            attribution: "")
        let score = try await PatchScorer(ModelInUse(chips.model, in: folder), of: changed).scores(of: [2])[0]

        #expect((Double(score) - 1 / (1 + exp(10 - 20 * 127 / 255.0))).magnitude < 1e-6)
    }

    @Test(arguments: [2, 3, 7])
    func givesTheSameScoresWithAnyNumberOfThreads(threads: Int) async throws {
        let chips = try SmallChips()
        try chips.writeCard()
        let scorer = try PatchScorer(
            ModelInUse(chips.model, in: folder), of: try PatchDataset(readingChips: chips.chips))
        let patches = (0..<1000).map { $0 * 7 % 6 }

        #expect(try await scorer.scores(of: patches, threads: threads) == scorer.scores(of: patches, threads: 1))
    }

    @Test func namesABandThatTheDatasetLacks() throws {
        let chips = try SmallChips(bands: ["B4", "B8", "B2"])
        try chips.writeCard()
        let error = #expect(throws: EvaluationError.self) {
            try PatchScorer(ModelInUse(chips.model, in: folder), of: try PatchDataset(readingChips: chips.chips))
        }

        #expect(
            error?.description == """
                The model 'bright' looks at the band B3, and the dataset has B4, B8, B2.
                Evaluate it on a dataset with all its bands.
                """)
    }

    @Test func refusesPatchesSmallerThanAWindow() throws {
        let chips = try SmallChips(side: 7)
        try chips.writeCard()
        let error = #expect(throws: EvaluationError.self) {
            try PatchScorer(ModelInUse(chips.model, in: folder), of: try PatchDataset(readingChips: chips.chips))
        }

        #expect(
            error?.description == """
                The model 'bright' looks at windows of 8 x 8 px, and the dataset's patches are 7 x 7 px.
                Make the dataset again with larger patches.
                """)
    }

    @Test func asksForACardWhereThereIsNone() throws {
        let chips = try SmallChips()
        let error = #expect(throws: ConfigurationError.self) { try ModelInUse(chips.model, in: folder) }

        #expect(
            error?.description == """
                \(chips.folder.path)/bright.yml: the network 'bright' has no model card.
                Begin one with 'minemap model card FILE', and fill in what the file doesn't say: its bands in order, \
                normalization, threshold, level, licence and origin.
                """)
    }

    private static let published = "reference/models/44px_v2.6_rgb_2021-11-11.h5"
    private static let publishedChips = "chips/chips_rgb_48px.h5"

    /// Counted with Keras 2.15 on the same chips, the source being the one whose 83 % are in definitions.md, C.11.
    @Test(.enabled(if: Reference.has(published) && Reference.has(publishedChips)))
    func findsTheMinesThatKerasFindsWithThePublishedNetwork() async throws {
        let card = try ModelCard(reading: "models/44px_v2.6_rgb_2021-11-11.yml")
        let network = try NeuralNetwork(readingKeras: Reference.path(Self.published))
        let dataset = try PatchDataset(readingChips: Reference.path(Self.publishedChips))
        let model = ModelInUse(card, Ensemble([network], columns: card.mineOutputs))
        let scores = try await PatchScorer(model, of: dataset).scores(of: Array(dataset.records.indices))
        let patches = zip(scores, dataset.records).map {
            ScoredPatch(score: $0, isMine: $1.isMine, source: dataset.sources[$1.source])
        }
        let source = patches.filter { $0.source.hasPrefix("v2.4_amazon_positives") }

        #expect(
            ConfusionCounts(of: patches, above: 0.8)
                == ConfusionCounts(truePositives: 698, falsePositives: 337, trueNegatives: 6797, falseNegatives: 786))
        #expect(ConfusionCounts(of: source, above: 0.8).truePositives == 174)
    }
}
