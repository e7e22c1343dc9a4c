/// Where a model's card and the files of its networks disagree.
package enum ModelError: Error, Hashable, CustomStringConvertible {
    case otherNetwork(path: String, expected: String, found: String)
    case inputMismatch(model: String, card: String, file: String, network: String)
    case noOutput(model: String, output: Int, file: String, count: Int)

    package var description: String {
        switch self {
        case .otherNetwork(let path, let expected, let found):
            "'\(path)' isn't the network that its card means: its SHA-256 is \(found), not \(expected).\n"
                + "Fetch it again, or write a card for this network."
        case .inputMismatch(let model, let card, let file, let network):
            "The card of '\(model)' says its input is \(card), but the network '\(file)' takes \(network).\n"
                + "Correct 'bands' and 'window' in models/\(model).yml; all networks of a card take the same input."
        case .noOutput(let model, let output, let file, let count):
            "The card of '\(model)' says the mine is output \(output), but the network '\(file)' has \(count), "
                + "counted from 0.\nCorrect 'mine_output' in models/\(model).yml."
        }
    }
}
