import ArgumentParser
import GeoIO
import Training

/// How a dataset's patches are divided into those for training, validation and test.
struct SplitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The part of the patches that is for validation (default: 0.15).", valueName: "part"))
    var validation: Double?

    @Option(help: ArgumentHelp("The part of the patches that is for test (default: 0.15).", valueName: "part"))
    var test: Double?

    @Option(help: "Another seed divides in another way (default: 1).")
    var seed: UInt64?

    @Option(
        help: ArgumentHelp(
            """
            A source that is for test alone: its name, its family's (without cloud limit and dates), or a pattern with *. \
            May be given several times.
            """,
            valueName: "source"))
    var holdOut: [String] = []

    @Option(
        help: ArgumentHelp("The same, for validation alone.", valueName: "source"))
    var holdOutForValidation: [String] = []

    @Option(
        help: ArgumentHelp(
            """
            A source whose patches are known to be far apart, though not where: random points. They then needn't stay \
            together.
            """, valueName: "source"))
    var scattered: [String] = []

    @Option(help: ArgumentHelp("A region (GeoJSON): what lies in it is for test alone.", valueName: "file"))
    var holdOutRegion: String?

    /// Whether any option says something about splits.
    var areGiven: Bool {
        validation != nil || test != nil || seed != nil || holdOutRegion != nil
            || ![holdOut, holdOutForValidation, scattered].allSatisfy(\.isEmpty)
    }

    /// The rule; nil where no option says anything about it.
    func given() throws -> SplitRule? {
        guard areGiven else { return nil }
        var rule = SplitRule()
        rule.validation = validation ?? rule.validation
        rule.test = test ?? rule.test
        rule.seed = seed ?? rule.seed
        (rule.heldOutForTest, rule.heldOutForValidation) = (holdOut, holdOutForValidation)
        rule.scattered = scattered
        rule.heldOutRegion = try holdOutRegion.map { path in try GeoJSON.readBoundary(path) }
        return rule
    }
}
