import Detections
import Imagery
import NeuralNetwork
import Project
import TestSupport
import Testing

struct ModelCardTests {
    private static let published = [
        "28_px_v9", "44px_v2.6_rgb_2021-11-11", "44px_v2.8_2021-11-11", "48px_v4.21-CNN100ka_2026-05-08ep179",
    ]

    private let text = """
        name: n
        version: n
        bands: [B4, B3]
        window: 8
        stride: 4
        tile: 40
        pad: 4
        normalization: unit_norm
        mean: [1, 2]
        std: [3, 4]
        level: L1C
        licence: MIT
        origin: o
        sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
        """

    private func message(replacing old: String, with new: String) -> String? {
        do {
            _ = try ModelCard(text: text.replacing(old, with: new), path: "n.yml", expecting: "n")
            return nil
        } catch {
            return error.description
        }
    }

    @Test func holdsTheOrderOfBandsAndTheirConstants() throws {
        let card = try ModelCard(text: text, path: "n.yml", expecting: "n")

        #expect(card.bands == [.b4, .b3])
        #expect(card.normalization == .standardize(mean: [1, 2], deviation: [3, 4]))
    }

    @Test(.enabled(if: Reference.has("reference/models"), "needs the published networks"), arguments: published)
    func fitsThePublishedNetwork(name: String) throws {
        let card = try ModelCard(of: name, in: ProjectFolder("."))
        let network = try NeuralNetwork(readingKeras: Reference.path("reference/models/\(name).h5"))

        #expect(card.bands.count == network.inputShape.channels)
        #expect(card.windowSize == network.inputShape.height)
        #expect(card.mineOutput == network.outputCount - 1)
        #expect(Digest(ofFile: Reference.path("reference/models/\(name).h5")) == card.sha256)
    }

    @Test func refusesAWordThatIsNoBand() {
        #expect(
            message(replacing: "B3]", with: "B13]") == """
                n.yml:3: 'B13' is no band of Sentinel-2.
                The bands are B1 to B12 and B8A.
                """)
    }

    @Test func refusesConstantsThatDoNotFitTheBands() {
        #expect(
            message(replacing: "mean: [1, 2]", with: "mean: [1]") == """
                n.yml:9: 'mean' and 'std' must hold one number a band (2), deviations above 0.
                List them in the order of 'bands'.
                """)
    }

    @Test func refusesACardUnderAnotherName() {
        #expect(
            message(replacing: "name: n", with: "name: m")?.hasPrefix("n.yml:1: the card is named 'm', its file 'n'.")
                == true)
    }

    @Test func refusesAnUnknownKey() {
        #expect(message(replacing: "level: L1C", with: "levle: L1C")?.contains("Did you mean 'level'?") == true)
    }
}
