/// What can be wrong with a model: where its card and the files of its networks disagree, or lack something.
package enum ModelError: Error, Hashable, CustomStringConvertible {
    case otherNetwork(path: String, expected: String, found: String)
    case inputMismatch(model: String, card: String, file: String, network: String)
    case noOutput(model: String, output: Int, file: String, count: Int)
    case notSquare(file: String, input: String)
    case cardName(String, file: String)
    case cardExists(path: String)
    case noTestVectors(model: String)
    case otherTestVectors(model: String, number: Int, found: String, expected: Int)

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
        case .notSquare(let file, let input):
            "The network in '\(file)' takes \(input), and minemap looks at square windows.\n"
                + "Rebuild the network in Keras for a square input."
        case .cardName(let name, let file):
            "The card of '\(file)' would be named '\(name)', which can't be part of a file's name.\n"
                + "Rename the file: unaccented letters, digits, '-', '_' and '.' only."
        case .cardExists(let path):
            "There is a card already: '\(path)'.\n"
                + "Give --force to write over it, or --output FILE to write to another place."
        case .noTestVectors(let model):
            "The card of '\(model)' has no test vectors.\n"
                + "Make them with Keras: scripts/make-test-vectors.py prints 'test_vectors' for models/\(model).yml."
        case .otherTestVectors(let model, let number, let found, let expected):
            "Test vector \(number) of the card of '\(model)' has \(found), and its networks give \(expected) of each.\n"
                + "Make the vectors again with scripts/make-test-vectors.py, from the card's own networks."
        }
    }
}
