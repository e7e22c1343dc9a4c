import Foundation
import GeoIO
import TestSupport
import Testing

struct ModelInspectCommandTests {
    // Parameters are Keras 2.15's count_params().
    private static let published = [
        ("28_px_v9", "8,754"), ("44px_v2.6_rgb_2021-11-11", "113,954"), ("44px_v2.8_2021-11-11", "115,250"),
        ("48px_v4.21-CNN100ka_2026-05-08ep179", "116,865"),
    ]

    @Test(
        .enabled(if: Reference.has("reference/models"), "needs the published networks"), arguments: published)
    func tellsAPublishedNetworkAndItsCard(name: String, parameters: String) throws {
        let outcome = try Tool.run("model", "inspect", Reference.path("reference/models/\(name).h5"))

        #expect(outcome.status == 0, "\(outcome.errors)")
        let total = outcome.output.split(separator: "\n").first { $0.hasPrefix("total ") }
        #expect(total?.split(separator: " ").dropFirst().first.map(String.init) == parameters)
        #expect(outcome.output.contains("\ncard: models/\(name).yml\n  bands: B"))
    }

    private let project: SmallProject
    private var network: String { "\(project.path)/models/bright_v1.h5" }

    init() throws { project = try SmallProject() }

    private func inspect(_ file: String? = nil, _ more: String...) throws -> String {
        let outcome = try Tool.start(["model", "inspect", file ?? network, "--project", project.path] + more).wait()
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    private func card(_ output: String) -> String {
        String(output.split(separator: "\n\n").last ?? "").replacing(project.path, with: "PROJECT")
    }

    @Test func printsStepsTotalsOutputsAndCard() throws {
        #expect(
            try inspect() == """
                step     kind                                   gives      parameters  multiply-adds  shared at stride 4
                window                                          8 x 8 x 3
                pool     largest of 8 x 8, stride 8 x 8, valid  1 x 1 x 3
                flatten  flatten                                3
                dense    dense, 1 output, sigmoid               1                   4              3                   3
                total                                                               4              3                   3

                output 0: dense, sigmoid

                card: models/bright_v1.yml
                  bands: B4 B8 B11
                  window: 8 px, every 4 px, in tiles of 40 px with 4 px around
                  normalization: DN / 3000, held within 0 to 1
                  mine: output 0
                  threshold: 0.5
                  imagery: Sentinel-2 L1C
                  licence: MIT
                  origin: made by a test
                  files: bright_v1.h5

                """)
    }

    @Test func saysHowToWriteACardWhereThereIsNone() throws {
        try project.remove("models/bright_v1.yml")

        #expect(
            card(try inspect()) == """
                card: none.
                Write one with 'minemap model card PROJECT/models/bright_v1.h5', and fill in what the file doesn't say.

                """)
    }

    @Test func findsTheCardOfAnEnsembleByItsFiles() throws {
        try project.writeEnsemble()

        let text = card(try inspect("\(project.path)/models/bright_b.h5"))

        #expect(text.hasPrefix("card: models/bright_v1.yml\n"))
        #expect(text.contains("\n  mine: output 0, the mean of 2 members\n"))
        #expect(text.contains("\n  files: bright_a.h5, bright_b.h5\n"))
    }

    @Test func saysThatTheCardMeansAnotherFile() throws {
        let meant = try project.folder.sha256("models/bright_v1.h5")
        try KerasFixture.brightness(pooling: "MaxPooling2D", weight: 21).write(to: network)

        #expect(
            card(try inspect()) == """
                card: models/bright_v1.yml means another file of this name, whose SHA-256 is \(meant), not \
                \(try project.folder.sha256("models/bright_v1.h5")).
                Fetch the file again, or write a card for this one.

                """)
    }

    @Test func saysWhatKeepsTheCardFromBeingUsed() throws {
        try project.replace("level: L1C", with: "level: FILL IN", in: "models/bright_v1.yml")

        #expect(
            card(try inspect()) == """
                card: PROJECT/models/bright_v1.yml:13: 'level' is still to be filled in.
                Write the level of the imagery that the network was trained on, L1C or L2A.

                """)
    }

    @Test func printsTheSameAsJSON() throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(try inspect(nil, "--json").utf8))

        guard case .object(let parts) = value, case .object(let network) = parts["network"],
            case .object(let card) = parts["card"]
        else {
            Issue.record("no network and card: \(value)")
            return
        }
        #expect(network["parameters"] == .number(4))
        #expect(network["multiply_adds"] == .number(3))
        #expect(network["input"] == .array([.number(8), .number(8), .number(3)]))
        #expect(card["mine_output"] == .array([.number(0)]))
        #expect(card["bands"] == .array([.string("B4"), .string("B8"), .string("B11")]))
    }
}
