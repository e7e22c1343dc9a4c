import Foundation
import Geography
package import NeuralNetwork

extension NeuralNetwork {
    /// A small plain network: convolutions of 3 x 3 with batch normalisation and ReLU, whose pictures get half as high
    /// from stage to stage, then the mean of the last picture.
    ///
    ///     conv/2 w₀, conv w₀, (pool, conv w, conv w) for the widths between, pool, conv w_last, mean, dropout, dense
    ///
    /// It starts at random: kernels normal with the deviation √(2 / inputs) (He and others 2015,
    /// <https://arxiv.org/abs/1502.01852>), cut off at two deviations as Keras does.
    ///
    /// - Parameters:
    ///   - input: What it sees.
    ///   - widths: The channels of the stages.
    ///   - dropout: The share of numbers left out before the last step while it is trained.
    ///   - seed: Of its random start.
    /// - Returns: A network that ends in a sigmoid of one number.
    /// - Throws: `NetworkError` where the picture gets too small for the stages.
    package static func plain(
        input: ImageShape, widths: [Int], dropout: Double, seed: UInt64
    ) throws(NetworkError) -> NeuralNetwork {
        var builder = PlainNetworkBuilder(input: input, seed: seed)
        try builder.addConvolution(widths[0], stride: 2)
        try builder.addConvolution(widths[0])
        for (stage, width) in widths.enumerated().dropFirst() {
            try builder.addPooling()
            try builder.addConvolution(width)
            if stage < widths.count - 1 { try builder.addConvolution(width) }
        }
        return try builder.ended(dropout: dropout)
    }
}

/// A network that grows step by step.
private struct PlainNetworkBuilder {
    private var network: NeuralNetwork
    private var last = Step.Source.window
    private var numbers: SplitMix
    private var count = 0

    init(input: ImageShape, seed: UInt64) {
        network = NeuralNetwork(name: "plain", inputShape: input)
        numbers = SplitMix(seed: seed)
    }

    private var channels: Int { network.shape(of: last).lastAxis }

    private mutating func add(_ kind: Step.Kind, _ name: String) throws(NetworkError) {
        last = try network.append(kind, named: name, taking: [last], source: "plain")
    }

    mutating func addConvolution(_ filters: Int, stride: Int = 1) throws(NetworkError) {
        count += 1
        let sliding = Sliding(
            window: PixelSize(rows: 3, columns: 3), strides: PixelSize(rows: stride, columns: stride), padding: .same)
        let kernel = heNormal([3, 3, channels, filters], inputs: 9 * channels)
        let zeros = [Float](repeating: 0, count: filters)
        try add(
            .convolution(Step.Convolution(sliding: sliding, kernel: kernel, bias: zeros, activation: .linear)),
            "conv\(count)")
        let ones = [Float](repeating: 1, count: filters)
        try add(.scaling(Step.Scaling(factor: ones, shift: zeros)), "norm\(count)")
        try add(.activation(.relu), "relu\(count)")
    }

    mutating func addPooling() throws(NetworkError) {
        let two = PixelSize(rows: 2, columns: 2)
        try add(.pooling(.maximum, Sliding(window: two, strides: two, padding: .valid)), "pool\(count)")
    }

    mutating func ended(dropout: Double) throws(NetworkError) -> NeuralNetwork {
        guard case .image(let shape) = network.shape(of: last) else { return network }
        let all = PixelSize(rows: shape.height, columns: shape.width)
        try add(.pooling(.average, Sliding(window: all, strides: all, padding: .valid)), "mean")
        try add(.flatten, "flatten")
        if dropout > 0 { try add(.dropout(rate: dropout), "dropout") }
        let limit = (6 / Double(shape.channels + 1)).squareRoot()
        let weights = (0..<shape.channels).map { _ in Float(numbers.symmetric(limit)) }
        let kernel = Tensor(shape: [shape.channels, 1], values: weights)
        try add(.dense(Step.Dense(kernel: kernel, bias: [0], activation: .sigmoid)), "score")
        return network.answering([last])
    }

    private mutating func heNormal(_ shape: [Int], inputs: Int) -> Tensor<Float> {
        // Cutting a normal number at two deviations leaves 0.8796 of its deviation.
        let deviation = (2 / Double(inputs)).squareRoot() / 0.879_625_661_034_239_78
        let values = (0..<shape.reduce(1, *)).map { _ in
            var number = numbers.gaussian()
            while abs(number) > 2 { number = numbers.gaussian() }
            return Float(number * deviation)
        }
        return Tensor(shape: shape, values: values)
    }
}
