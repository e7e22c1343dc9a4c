import TestSupport
import Testing

struct ModelCardCommandTests {
    private let project: TemporaryFolder
    private var network: String { "\(project.path)/models/n.h5" }
    private var card: String { "\(project.path)/models/n.yml" }

    init() throws {
        project = try TemporaryFolder()
        try project.write("", to: "models/n.h5")
        try KerasFixture.brightness.write(to: "\(project.path)/models/n.h5")
    }

    @Test func writesTheCardWhereTheProjectLooksForIt() throws {
        let outcome = try Tool.run("model", "card", network, "--project", project.path)

        #expect(outcome.status == 0)
        #expect(
            outcome.output == "Wrote \(card). Fill in: bands, normalization, threshold, level, licence, origin.\n")
        #expect(try project.text("models/n.yml").contains("\nwindow: 8\n"))
    }

    @Test func neverWritesOverACard() throws {
        try project.write("mine", to: "models/n.yml")

        let outcome = try Tool.run("model", "card", network, "--project", project.path)

        #expect(outcome.status != 0)
        #expect(
            outcome.errors == """
                Error: There is a card already: '\(card)'.
                Give --force to write over it, or --output FILE to write to another place.

                """)
        #expect(try project.text("models/n.yml") == "mine")
    }

    @Test func writesOverACardWhenForced() throws {
        try project.write("mine", to: "models/n.yml")

        let outcome = try Tool.run("model", "card", network, "--project", project.path, "--force")

        #expect(outcome.status == 0)
        #expect(try project.text("models/n.yml").contains("FILL IN"))
    }

    @Test func printsTheCardToStandardOutput() throws {
        let outcome = try Tool.run("model", "card", network, "--project", project.path, "-o", "-")

        #expect(outcome.output.hasPrefix("# A card to fill in"))
        #expect(!project.has("models/n.yml"))
    }

    @Test func writesToAFileThatIsNamed() throws {
        let outcome = try Tool.run("model", "card", network, "-o", "\(project.path)/other.yml")

        #expect(outcome.status == 0)
        #expect(project.has("other.yml") && !project.has("models/n.yml"))
    }
}
