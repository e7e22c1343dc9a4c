import Geography
import NeuralNetwork
import TestSupport

extension RandomNetwork {
    /// A random graph that ends as networks that are trained do: in a sigmoid, or by every other seed in a softmax.
    static func trained(seed: Int, _ network: NeuralNetwork) throws(NetworkError) -> NeuralNetwork {
        var network = network
        var numbers = RandomNumbers(seed: seed)
        let last = network.steps.isEmpty ? Step.Source.window : .step(network.steps.count - 1)
        let flat = try network.append(.flatten, named: "flat", taking: [last], source: "a test")
        let count = network.shape(of: flat).count
        let outputs = seed.isMultiple(of: 2) ? 2 : 1
        let bound = (3 / Float(count)).squareRoot()
        let dense = Step.Dense(
            kernel: Tensor(shape: [count, outputs], values: numbers.floats(count * outputs).map { $0 * bound }),
            bias: numbers.floats(outputs), activation: outputs == 2 ? .softmax : .sigmoid)
        let answer = try network.append(.dense(dense), named: "answer", taking: [flat], source: "a test")
        return network.answering([answer])
    }
}
