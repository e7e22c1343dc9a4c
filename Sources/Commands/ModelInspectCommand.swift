import ArgumentParser
import Detections
import GeoIO
import NeuralNetwork
import Project

/// `minemap model inspect`: what a network consists of, and what the project says of it.
struct ModelInspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Print a network's steps, parameters and multiply-adds, and its model card.",
        discussion: """
            Multiply-adds are those of one window; of those that are left when overlapping windows share what they can, \
            taps that fall into padding aren't counted. The card is the one in the project's models/ that is named as the \
            file is, or that lists it.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: "The network, a Keras file.")
    var file: String

    @Option(help: "Pixels between windows, to tell what overlapping windows share; the card's unless given.")
    var stride: Int?

    @Flag(help: "Print a JSON object.")
    var json = false

    func validate() throws {
        if let stride, stride < 1 { throw ValidationError("The stride is in pixels, 1 or more, like 14.") }
    }

    func run() throws {
        let network = try NeuralNetwork(readingKeras: file)
        let card = CardFinding(for: file, in: options.folder)
        // The published networks of 2021 look at tiles of this size.
        let tileWidth = card.card.map { $0.tileSize + 2 * $0.pad } ?? 910
        let sharing = (stride ?? card.card?.stride).flatMap {
            network.sharedWork(
                atStride: $0, tileWidth: max(tileWidth, network.inputShape.height, network.inputShape.width))
        }
        let summary = NetworkSummary(of: network, sharing: sharing)
        guard json else { return print(summary, card, separator: "\n\n") }
        print(GeoJSON.text(of: .object(["network": summary.json, "card": card.json])))
    }
}
