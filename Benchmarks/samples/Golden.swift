import Geography
import NeuralNetwork
import TestSupport

/// Random windows and what a network says of them.
struct Golden {
    let raw: Tensor<UInt16>
    let mean: [Double]
    let deviation: [Double]
    let outputs: Outputs

    init(of network: NeuralNetwork, seed: Int, windows: Int = 4) throws {
        let shape = network.inputShape
        var random = SplitMix(seed: UInt64(seed))
        let numbers = (0..<(windows * shape.count)).map { _ in UInt16.random(in: 0...10_000, using: &random) }
        raw = Tensor(shape: [windows, shape.height, shape.width, shape.channels], values: numbers)
        mean = (0..<shape.channels).map { 4_000 + 500 * Double($0) }
        deviation = (0..<shape.channels).map { 3_000 + 100 * Double($0) }
        let normalization = Normalization.standardize(mean: mean, deviation: deviation)
        let input = numbers.enumerated().map {
            normalization.value(of: Double($1), channel: $0 % shape.channels)
        }
        var runner = try Runner(network, batch: windows)
        outputs = try runner.run(input)
    }

    func write(to path: String) throws {
        let file = try HDF5Writer(creating: path)
        let shape = [raw.shape[0], outputs.outputCount]
        try file.write(raw, to: "raw")
        try file.write(Tensor(shape: shape, values: outputs.probabilities), to: "y")
        try file.write(Tensor(shape: shape, values: outputs.logits), to: "logits")
        try file.write("unit_norm", attribute: "normalization")
        try file.write(Tensor(shape: [mean.count], values: mean), to: "mean")
        try file.write(Tensor(shape: [mean.count], values: deviation), to: "std")
        try file.flush()
    }
}
