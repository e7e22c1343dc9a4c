package import NeuralNetwork

/// The networks of a model, whose answers to a window become one score.
///
/// A member is an output column of a network: a model of two networks with three columns each has six. Most models
/// have one.
package struct Ensemble: Sendable {
    /// In the order of the card, all taking the same input.
    package let networks: [NeuralNetwork]
    /// The outputs of every network that are probabilities of a mine, counted from 0.
    package let columns: [Int]

    /// Takes networks that fit their card already.
    package init(_ networks: [NeuralNetwork], columns: [Int]) {
        self.networks = networks
        self.columns = columns
    }

    package var memberCount: Int { networks.count * columns.count }

    /// The scores of some windows, from what each network says of the same windows.
    ///
    /// - Parameter outputs: One a network, in their order.
    /// - Returns: One score a window.
    package func scores(from outputs: [Outputs]) -> [Score] {
        let members = outputs.flatMap { output in columns.map { output.probabilities(ofOutput: $0) } }
        return (0..<(outputs.first?.count ?? 0)).map { window in Score(of: members.map { $0[window] }) }
    }
}
