import Detections
import Foundation
import NeuralNetwork
import Project
import TestSupport
import Testing

/// Test vectors of the bright-pixel network, whose answers to a window of one DN can be had by hand.
struct TestVectorsTests {
    private let start = """
        name: n
        version: n
        bands: [B4, B8, B11]
        window: 8
        stride: 8
        tile: 16
        pad: 0
        normalization: scale
        divide: 3000
        level: L1C
        licence: MIT
        origin: o
        sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855

        """

    private func card(_ vectors: String, divide: Int = 3000) throws -> ModelCard {
        try ModelCard(
            text: start.replacing("3000", with: "\(divide)") + vectors, path: "n.yml", expecting: "n")
    }

    private func network(weight: Float) throws -> NeuralNetwork {
        let folder = try TemporaryFolder()
        try KerasFixture.brightness(pooling: "MaxPooling2D", weight: weight).write(to: "\(folder.path)/n.h5")
        return try NeuralNetwork(readingKeras: "\(folder.path)/n.h5")
    }

    // 20 · 1500 / 3000 − 10 = 0 and 24 · 1500 / 3000 − 10 = 2.
    private let vectors = """
        test_vectors:
          from: this test, by hand
          vectors:
            - { pattern: noise, seed: 1, low: 1500, high: 1500, probabilities: [0.5, 0.8807971], logits: [0, 2] }
        """

    @Test func agreesWithTheAnswersOfNetworksSideBySide() throws {
        let ensemble = Ensemble([try network(weight: 20), try network(weight: 24)], columns: [0])

        let check = try ensemble.check(against: card(vectors))

        #expect(check.windows == 1)
        #expect(check.agrees(within: 1e-6), "\(check)")
    }

    @Test func doesNotAgreeWithNetworksInAnotherOrder() throws {
        let ensemble = Ensemble([try network(weight: 24), try network(weight: 20)], columns: [0])

        #expect(try !ensemble.check(against: card(vectors)).agrees())
    }

    @Test func doesNotAgreeWithAnotherNormalization() throws {
        let ensemble = Ensemble([try network(weight: 20), try network(weight: 24)], columns: [0])

        #expect(try !ensemble.check(against: card(vectors, divide: 3001)).agrees())
    }

    // Both probabilities are 0, and only the logits are apart.
    @Test func doesNotAgreeWhereOnlyLogitsDiffer() throws {
        let card = try card(
            vectors.replacing("1500", with: "0").replacing("[0.5, 0.8807971]", with: "[0]")
                .replacing("[0, 2]", with: "[-100]"))

        let check = try Ensemble([try network(weight: 20)], columns: [0]).check(against: card)

        #expect(check.passes(within: 1e-4))
        #expect(!check.agrees(within: 1e-4))
    }

    @Test func refusesVectorsOfAnotherNumberOfOutputs() throws {
        let ensemble = Ensemble([try network(weight: 20)], columns: [0])

        let error = #expect(throws: ModelError.self) { try ensemble.check(against: card(vectors)) }

        #expect(
            error?.description == """
                Test vector 1 of the card of 'n' has 2 probabilities and 2 logits, and its networks give 1 of each.
                Make the vectors again with scripts/make-test-vectors.py, from the card's own networks.
                """)
    }

    @Test func saysHowToMakeVectorsWhereThereAreNone() throws {
        let ensemble = Ensemble([try network(weight: 20)], columns: [0])

        let error = #expect(throws: ModelError.self) { try ensemble.check(against: card("")) }

        #expect(
            error?.description == """
                The card of 'n' has no test vectors.
                Make them with Keras: scripts/make-test-vectors.py prints 'test_vectors' for models/n.yml.
                """)
    }

    @Test(arguments: [
        (
            "pattern: noise", "pattern: waves", "'waves' is no pattern of a test vector.",
            "The patterns are noise, blocks and mixed."
        ),
        (
            "high: 1500", "high: 1499", "a test vector needs 'high', 1500 to 65535.",
            "Make the vectors again with scripts/make-test-vectors.py."
        ),
        (
            "pattern: noise", "pattern: blocks", "a test vector needs 'size', 1 to 10000.",
            "Make the vectors again with scripts/make-test-vectors.py."
        ),
        (
            "pattern: noise, seed: 1, low: 1500, high: 1500",
            "pattern: mixed, size: 1, seed: 1, low: 0, high: 9, first: [1, 2]",
            "'first' must hold a DN for each of 3 bands, 0 to 65535.",
            "Make the vectors again with scripts/make-test-vectors.py."
        ),
    ])
    func refusesAPatternThatIsNone(old: String, new: String, problem: String, remedy: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try card(vectors.replacing(old, with: new)) }

        #expect(error?.problem == problem)
        #expect(error?.line == 17)
        #expect(error?.remedy == remedy)
    }
}
