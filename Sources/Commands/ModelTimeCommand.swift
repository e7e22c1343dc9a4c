import ArgumentParser
import Detections
import Foundation
import NeuralNetwork
import Project

/// `minemap model time`: how fast a network scores the windows of a tile here.
struct ModelTimeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time",
        abstract: "Measure how fast a network scores a tile on this computer.",
        discussion: """
            Scores one made-up tile several times, from a composite's numbers to probabilities, and prints windows a \
            second. With --card the card's normalisation and stride are used.
            """)

    @Argument(help: "The network, a Keras file.")
    var network: String

    @Option(help: ArgumentHelp("The network's model card.", valueName: "file"))
    var card: String?

    @Option(help: "Pixels between windows; the card's stride, or half a window without one.")
    var stride: Int?

    @Option(help: "The side of the tile, in pixels.")
    var width = 910

    @Option(name: .customLong("repeat"), help: "How often the tile is scored, after once to warm up.")
    var repeats = 7

    @Option(help: "How many threads share a tile.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Score window by window, sharing nothing.")
    var plain = false

    @Option(help: ArgumentHelp("Keep the tile and its scores in this folder, as raw numbers.", valueName: "dir"))
    var keep: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard (1...20_000).contains(width), (1...1_000).contains(repeats), (1...1_024).contains(threads),
            (1...20_000).contains(stride ?? 1)
        else {
            throw ValidationError(
                "A tile and a stride are 1 to 20,000 pixels; it is scored 1 to 1,000 times, by 1 to 1,024 threads.")
        }
    }

    func run() async throws {
        let network = try NeuralNetwork(readingKeras: network)
        let card = try card.map { try ModelCard(reading: $0) }
        let trial = try SpeedTrial(
            of: network, normalization: card?.normalization ?? .scale(by: 10_000, clip: 0...1),
            stride: stride ?? card?.stride ?? max(1, network.inputShape.height / 2), width: width,
            method: plain ? .plain : .shared)
        let bar = ProgressBar()
        let times = try await trial.run(times: repeats, threads: threads) { bar.show($0, of: repeats, "scoring") }
        bar.clear()
        if let keep { try trial.keep(times.outputs, in: keep) }
        print(json ? try times.json() : times.description)
    }
}
