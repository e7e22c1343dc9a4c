import Foundation
import Geography
import NeuralNetwork
import Project

/// A card to fill in: what a network's file says, and a marked blank for everything that it doesn't.
package struct ModelCardDraft: Sendable {
    /// The card's name: the file's without its extension.
    package let name: String
    private let fileName: String
    private let windowSize: Int
    private let channels: Int
    private let outputs: [NetworkSummary.Output]
    private let digest: Digest

    /// Takes what can be read from a file.
    ///
    /// - Throws: `NetworkError` about the file; `ModelError` where a card couldn't mean it.
    package init(of file: String) throws {
        let network = try NeuralNetwork(readingKeras: file)
        let url = URL(filePath: file)
        name = url.deletingPathExtension().lastPathComponent
        fileName = url.lastPathComponent
        guard name.isIdentifier else { throw ModelError.cardName(name, file: file) }
        guard network.inputShape.width == network.inputShape.height else {
            throw ModelError.notSquare(file: file, input: "\(network.inputShape)")
        }
        windowSize = network.inputShape.height
        channels = network.inputShape.channels
        outputs = NetworkSummary(of: network).outputs
        guard let digest = Digest(ofFile: file) else {
            throw FileError(path: file, action: .read, reason: "its bytes can't be read")
        }
        self.digest = digest
    }

    /// What is still to be filled in.
    package var blanks: [String] { CardBlank.allCases.filter { !$0.isKnown(of: outputCount) }.map(\.rawValue) }

    private var outputCount: Int { outputs.last?.columns.upperBound ?? 0 }

    package var text: String {
        let outputs = outputs.map(\.line).joined(separator: "; ")
        let mine = outputCount == 1 ? "mine_output: 0   # the only one" : blank(.mineOutput, "; \(outputs)")
        let files = fileName == "\(name).h5" ? [] : ["files: [\(fileName)]"]
        let lines =
            [
                "# A card to fill in: replace each '\(CardBlank.mark)', as its comment says. It can't be used before.",
                "name: \(name)", "version: \(name)   # a short name, which the files of results carry",
                blank(.bands, "; the network takes \(channels)"), "window: \(windowSize)",
                "stride: \(stride)   # yours to choose: the smaller, the more windows look at a place",
                "tile: \(stride * max(1, 600 / stride))   # a multiple of the stride",
                "pad: \((windowSize - stride + 1) / 2)   # windows of neighbouring tiles go on in one grid",
                blank(.normalization), mine, blank(.threshold), blank(.level), blank(.licence), blank(.origin),
            ] + files + ["sha256: \(digest)"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// Half a window, so that a mine at the edge of one is in the middle of another.
    private var stride: Int { max(1, windowSize / 2) }

    private func blank(_ blank: CardBlank, _ more: String = "") -> String {
        "\(blank.rawValue): \(CardBlank.mark)   # \(blank.hint)\(more)"
    }
}

extension CardBlank {
    /// Whether a network of so many outputs leaves no choice.
    fileprivate func isKnown(of outputCount: Int) -> Bool { self == .mineOutput && outputCount == 1 }
}
