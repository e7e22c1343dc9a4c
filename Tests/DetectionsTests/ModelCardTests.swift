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
        #expect(card.mineOutputs == [network.outputCount - 1])
        #expect(Digest(ofFile: Reference.path("reference/models/\(name).h5")) == card.files[0].sha256)
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

    private static let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    private static let other = "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b"

    private func card(_ members: String) throws -> ModelCard {
        try ModelCard(
            text: text.replacing("sha256: \(Self.empty)", with: members), path: "n.yml", expecting: "n")
    }

    private func complaint(about members: String) -> String? {
        #expect(throws: ConfigurationError.self) { try card(members) }?.description
    }

    @Test func meansTheFileOfItsNameWhereItListsNone() throws {
        let card = try card("sha256: \(Self.empty)")

        #expect(card.files == [NetworkFile(name: "n.h5", sha256: Digest(hexadecimal: Self.empty))])
        #expect(card.mineOutputs == [0])
        #expect(card.memberCount == 1)
    }

    @Test func listsTheFilesOfAnEnsembleWithTheirDigestsAndItsColumns() throws {
        let card = try card("files: [a.h5, b.h5]\nsha256: [\(Self.empty), \(Self.other)]\nmine_output: [2, 0, 1]")

        #expect(card.files.map(\.name) == ["a.h5", "b.h5"])
        #expect(card.files.map(\.sha256.description) == [Self.empty, Self.other])
        #expect(card.mineOutputs == [2, 0, 1])
        #expect(card.memberCount == 6)
    }

    @Test func refusesFilesWithoutADigestEach() {
        #expect(
            complaint(about: "files: [a.h5, b.h5]\nsha256: \(Self.empty)") == """
                n.yml:15: 'sha256' has 1 digests, and the model 2 files.
                List one a file, in the order of 'files'.
                """)
    }

    @Test func refusesAFileThatIsListedTwice() {
        #expect(
            complaint(about: "files: [a.h5, a.h5]\nsha256: [\(Self.empty), \(Self.other)]") == """
                n.yml:14: the file 'a.h5' stands there twice.
                List each member once.
                """)
    }

    @Test func refusesAFileOutsideOfTheFoldersOfNetworks() {
        #expect(
            complaint(about: "files: [../a.h5]\nsha256: \(Self.empty)") == """
                n.yml:14: '../a.h5' can't be the name of a network's file.
                Name files of models/ or of build/fetched/models/, like 'n.h5'.
                """)
    }

    @Test func refusesADigestThatIsNone() {
        #expect(
            complaint(about: "files: [a.h5, b.h5]\nsha256: [\(Self.empty), 12]") == """
                n.yml:15: '12' is no SHA-256.
                Write 64 hexadecimal digits ('sha256sum FILE').
                """)
    }

    @Test func refusesAnOutputThatIsListedTwice() {
        #expect(
            complaint(about: "sha256: \(Self.empty)\nmine_output: [1, 1]") == """
                n.yml:15: the output 1 stands there twice.
                List each member once.
                """)
    }

    @Test func refusesAWordThatIsNoOutput() {
        #expect(
            complaint(about: "sha256: \(Self.empty)\nmine_output: mine") == """
                n.yml:15: 'mine_output: mine' is no output.
                Write whole numbers from 0, like 'mine_output: 1'.
                """)
    }
}
