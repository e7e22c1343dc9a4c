import ArgumentParser
import NeuralNetwork

/// `minemap model check`: a network against the answers that Keras gave.
struct ModelCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Compare a network, run here, with the answers of Keras in a golden file.",
        discussion: """
            A golden file holds raw digital numbers with Keras's probabilities and logits, window by window or for a \
            whole scene, and says how they were normalised. Channels are taken by position, so no model card is needed.
            """)

    @Argument(help: "The network, a Keras .h5 file.")
    var network: String

    @Option(help: ArgumentHelp("The golden file.", valueName: "file"))
    var golden: String

    @Option(help: "The largest difference in probability that passes.")
    var tolerance = 1e-5

    func run() throws {
        let check = try GoldenCheck(of: NeuralNetwork(readingKeras: network), against: golden)
        print(check)
        guard check.passes(within: tolerance) else {
            print("Fails: a probability differs by more than \(tolerance).")
            throw ExitCode.failure
        }
        print("Passes: no probability differs by more than \(tolerance).")
    }
}
