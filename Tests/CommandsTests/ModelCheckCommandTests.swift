import Foundation
import TestSupport
import Testing

struct ModelCheckCommandTests {
    private static let networks = [
        ("28_px_v9", ["28_px_v9", "scene_28_px_v9"]),
        ("44px_v2.8_2021-11-11", ["44px_v2.8_2021-11-11", "scene_44px_v2.8_2021-11-11"]),
        ("44px_v2.6_rgb_2021-11-11", ["44px_v2.6_rgb_2021-11-11"]),
        ("48px_v4.21-CNN100ka_2026-05-08ep179", ["48px_v4.21-CNN100ka_2026-05-08ep179"]),
    ]

    @Test(.enabled(if: Reference.has("reference/golden"), "needs the golden answers of Keras"), arguments: networks)
    func passesEveryGoldenFileOfANetwork(network: String, goldens: [String]) throws {
        for golden in goldens {
            let outcome = try Tool.run(
                "model", "check", Reference.path("reference/models/\(network).h5"), "--golden",
                Reference.path("reference/golden/\(golden).h5"))

            #expect(outcome.status == 0, "\(golden): \(outcome.output)\(outcome.errors)")
            #expect(outcome.output.contains("windows, largest difference from"))
        }
    }

    @Test(.enabled(if: Reference.has("reference/golden"), "needs the golden answers of Keras"))
    func failsWhenADifferenceExceedsTheTolerance() throws {
        let outcome = try Tool.run(
            "model", "check", Reference.path("reference/models/28_px_v9.h5"), "--golden",
            Reference.path("reference/golden/28_px_v9.h5"), "--tolerance", "1e-12")

        #expect(outcome.status != 0)
        #expect(outcome.output.contains("Fails: a probability differs by more than 1e-12."))
    }

    @Test func saysThatTheNetworkIsMissing() throws {
        let outcome = try Tool.run("model", "check", "/nowhere/x.h5", "--golden", "/nowhere/y.h5")

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("/nowhere/x.h5"))
    }

    /// A project with the published networks, and the repository's cards of them.
    private func published(_ network: String) throws -> TemporaryFolder {
        let project = try TemporaryFolder()
        try project.write(try Data(contentsOf: URL(filePath: "models/\(network).yml")), to: "models/\(network).yml")
        try FileManager.default.createSymbolicLink(
            atPath: "\(project.path)/models/\(network).h5",
            withDestinationPath: URL(filePath: Reference.path("reference/models/\(network).h5")).standardizedFileURL
                .path)
        return project
    }

    @Test(.enabled(if: Reference.has("reference/models"), "needs the published networks"), arguments: networks)
    func passesTheTestVectorsOfAPublishedCard(network: String, goldens: [String]) throws {
        let project = try published(network)

        let outcome = try Tool.run("model", "check", network, "--project", project.path)

        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(
            outcome.output.hasPrefix("Test vectors from Keras 2.15.0, TensorFlow 2.15.1, scripts/make-test-vectors.py"))
        #expect(outcome.output.contains("\n4 windows, largest difference from\n"))
        #expect(outcome.output.hasSuffix("Passes: no probability or logit differs by more than 1e-05.\n"))
    }

    @Test(arguments: ["48px_demo_v1", "48px_rgb_v1"])
    func passesTheTestVectorsOfANetworkThatWasTrainedHere(network: String) throws {
        let outcome = try Tool.run("model", "check", network)

        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.hasPrefix("Test vectors from Keras 2.15.0, TensorFlow 2.15.1"))
        #expect(outcome.output.contains("\n5 windows, largest difference from\n"))
    }

    @Test(.enabled(if: Reference.has("reference/models"), "needs the published networks"))
    func failsWhenTheCardHasAnotherConstant() throws {
        let name = "44px_v2.6_rgb_2021-11-11"
        let project = try published(name)
        let card = try project.text("models/\(name).yml")
        try project.write(card.replacing("mean: [1091.9574,", with: "mean: [1091,"), to: "models/\(name).yml")

        let outcome = try Tool.run("model", "check", name, "--project", project.path)

        #expect(outcome.status == 1)
        #expect(outcome.output.hasSuffix("Fails: a probability or logit differs by more than 1e-05.\n"))
    }

    @Test func saysThatAFileNeedsAGoldenFile() throws {
        let outcome = try Tool.run("model", "check", "models/x.h5")

        #expect(outcome.status != 0)
        #expect(
            outcome.errors.hasPrefix(
                """
                Error: 'models/x.h5' is a file. Give --golden with a golden file of it, or the name of a model whose card is \
                in models/.
                """))
    }
}
