import ArgumentParser
import Detections
import NeuralNetwork
import Project

/// `minemap model check`: a network against the answers that Keras gave.
struct ModelCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare a model, run here, with the answers of Keras in its card or in a golden file.",
        discussion: """
            A card's test vectors are windows with Keras's probabilities and logits; they are normalised as the card \
            says. scripts/make-test-vectors.py makes them.

            A golden file holds raw digital numbers with such answers, window by window or for a whole scene, and says \
            how they were normalised. Channels are taken by position, so no model card is needed.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The name of a model whose card is in the project; with --golden, a Keras file.")
    var model: String

    @Option(help: ArgumentHelp("The golden file.", valueName: "file"))
    var golden: String?

    @Option(help: "The largest difference that passes: in probability, and for test vectors in |d| / (1 + |logit|).")
    var tolerance = 1e-5

    @Flag(help: "Run window by window, sharing nothing.")
    var plain = false

    func validate() throws {
        guard golden == nil, model.contains("/") || model.hasSuffix(".h5") || model.hasSuffix(".keras") else { return }
        throw ValidationError(
            "'\(model)' is a file. Give --golden with a golden file of it, or the name of a model whose card is in "
                + "models/.")
    }

    func run() throws {
        guard let golden else { return try checkCard() }
        let check = try GoldenCheck(of: NeuralNetwork(readingKeras: model), against: golden, method: method)
        print(check)
        try conclude(check.passes(within: tolerance), "probability")
    }

    private var method: Sweep.Method { plain ? .plain : .shared }

    private func checkCard() throws {
        let card = try ModelCard(of: model, in: options.folder)
        let check = try Ensemble(of: card, in: options.folder).check(against: card, method: method)
        print("Test vectors from \(card.testVectors?.source ?? "")")
        print(check)
        try conclude(check.agrees(within: tolerance), "probability or logit")
    }

    private func conclude(_ passes: Bool, _ what: String) throws {
        guard passes else {
            print("Fails: a \(what) differs by more than \(tolerance).")
            throw ExitCode.failure
        }
        print("Passes: no \(what) differs by more than \(tolerance).")
    }
}
