import Project

/// What a card must say and a network's file doesn't: the blanks of a ``ModelCardDraft``.
enum CardBlank: String, CaseIterable {
    case bands, normalization
    case mineOutput = "mine_output"
    case threshold, level, licence, origin

    /// What stands in a card where something is still to be written.
    static let mark = "FILL IN"

    /// How to fill it in.
    var hint: String {
        switch self {
        case .bands: "the bands in the order of the network's input, like [B4, B3, B2]"
        case .normalization:
            "'scale' with a line 'divide: 10000' and perhaps 'clip: [0, 1]', or 'unit_norm' with 'mean' and 'std', "
                + "a number a band each"
        case .mineOutput: "the output that is the probability of a mine, counted from 0; a list where several are"
        case .threshold: "what a probability must exceed, like 0.8"
        case .level: "the level of the imagery that the network was trained on, L1C or L2A"
        case .licence: "what allows others to use the network, like MIT"
        case .origin: "who made the network, and where it can be had"
        }
    }
}

extension YAMLMapping {
    /// Throws where something is still to be written, naming all of it.
    func refuseBlanks() throws(ConfigurationError) {
        let blanks = keys(holding: CardBlank.mark)
        guard let first = blanks.first else { return }
        let hint = CardBlank(rawValue: first)?.hint ?? "its value"
        let others = blanks.dropFirst().map { "'\($0)'" }.joined(separator: ", ")
        throw error(
            at: first, "'\(first)' is still to be filled in.",
            "Write \(hint)." + (others.isEmpty ? "" : " Then fill in \(others)."))
    }
}
