import GeoIO
import Imagery
import NeuralNetwork

extension ModelCard {
    /// What the card says, for a reader: names and values in the order of the line.
    package var facts: [(name: String, value: String)] {
        let outputs = mineOutputs.map(String.init).joined(separator: ", ")
        let members = memberCount == 1 ? "" : ", the mean of \(memberCount) members"
        return [
            ("bands", bands.map(\.rawValue).joined(separator: " ")),
            ("window", "\(windowSize) px, every \(stride) px, in tiles of \(tileSize) px with \(pad) px around"),
            ("normalization", normalization.words),
            ("mine", "output \(outputs)\(members)"),
            ("threshold", "\(threshold)"),
            ("imagery", "Sentinel-2 \(level)"),
            ("licence", licence),
            ("origin", origin),
        ] + (known.isEmpty ? [] : [("known", known)]) + [("files", files.map(\.name).joined(separator: ", "))]
    }
}

extension Normalization {
    /// The formula.
    fileprivate var words: String {
        switch self {
        case .standardize: "(DN - mean) / std, a band each"
        case .scale(let divisor, let clip):
            "DN / \(divisor.jsonText)"
                + (clip.map { ", held within \($0.lowerBound.jsonText) to \($0.upperBound.jsonText)" } ?? "")
        }
    }
}
