import Detections
import GeoIO
import NeuralNetwork

extension CardFinding {
    /// The card, or what keeps it from being used; null where there is none.
    var json: JSONValue {
        switch self {
        case .card(let card): card.json
        case .otherFile, .unusable: .object(["problem": .string("\(self)")])
        case .none: .null
        }
    }
}

extension ModelCard {
    /// What the card says, under the card's own keys.
    fileprivate var json: JSONValue {
        let numbers: [(String, Int)] = [("window", windowSize), ("stride", stride), ("tile", tileSize), ("pad", pad)]
        let texts = [
            ("name", name), ("version", version), ("level", level), ("licence", licence), ("origin", origin),
            ("known", known),
        ]
        var members = normalization.json
        for (key, number) in numbers { members[key] = .number(Double(number)) }
        for (key, text) in texts { members[key] = .string(text) }
        members["bands"] = .array(bands.map { .string("\($0)") })
        members["mine_output"] = .array(mineOutputs.map { .number(Double($0)) })
        members["threshold"] = .number(threshold)
        members["files"] = .array(files.map { .string($0.name) })
        members["sha256"] = .array(files.map { .string("\($0.sha256)") })
        return .object(members)
    }
}

extension Normalization {
    fileprivate var json: [String: JSONValue] {
        switch self {
        case .standardize(let mean, let deviation):
            [
                "normalization": .string("unit_norm"), "mean": .array(mean.map(JSONValue.number)),
                "std": .array(deviation.map(JSONValue.number)),
            ]
        case .scale(let divisor, let clip):
            [
                "normalization": .string("scale"), "divide": .number(divisor),
                "clip": clip.map { .array([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null,
            ]
        }
    }
}
