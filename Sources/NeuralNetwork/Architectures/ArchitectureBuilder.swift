import Geography

/// Builds a network step by step, with random weights.
struct ArchitectureBuilder {
    private var network: NeuralNetwork
    private var random: SplitMix
    /// What the next step takes.
    private(set) var last = Step.Source.window
    /// How many steps of a kind there are, by the word that begins their names.
    private var counts: [String: Int] = [:]

    init(name: String, window: Int, channels: Int, seed: UInt64) {
        network = NeuralNetwork(
            name: name, inputShape: ImageShape(height: window, width: window, channels: channels))
        random = SplitMix(seed: seed)
    }

    /// The network, which answers with its last step.
    var finished: NeuralNetwork { network.answering([last]) }

    var shape: TensorShape { network.shape(of: last) }

    /// Adds a square convolution of the last value, or of another.
    mutating func addConvolution(
        _ filters: Int, size: Int = 3, stride: Int = 1, padding: Padding = .same, activation: Activation = .relu,
        of source: Step.Source? = nil
    ) throws(NetworkError) {
        let source = source ?? last
        let sides = PixelSize(rows: size, columns: size)
        let shape = [size, size, network.shape(of: source).lastAxis, filters]
        let convolution = Step.Convolution(
            sliding: Sliding(window: sides, strides: PixelSize(rows: stride, columns: stride), padding: padding),
            kernel: kernel(shape), bias: Array(repeating: 0, count: filters), activation: activation)
        try add(.convolution(convolution), named: "convolution", taking: [source])
    }

    mutating func addMaximumPooling(_ size: Int) throws(NetworkError) {
        let window = PixelSize(rows: size, columns: size)
        try add(.pooling(.maximum, Sliding(window: window, strides: window, padding: .valid)), named: "pooling")
    }

    /// Adds the mean over the whole picture, as a vector.
    mutating func addMean() throws(NetworkError) {
        guard case .image(let picture) = shape else { return }
        let window = PixelSize(rows: picture.height, columns: picture.width)
        try add(.pooling(.average, Sliding(window: window, strides: window, padding: .valid)), named: "mean")
        try add(.flatten, named: "flatten")
    }

    mutating func addFlattening() throws(NetworkError) { try add(.flatten, named: "flatten") }

    mutating func addDense(_ outputs: Int, _ activation: Activation = .relu) throws(NetworkError) {
        let dense = Step.Dense(
            kernel: kernel([shape.lastAxis, outputs]), bias: Array(repeating: 0, count: outputs),
            activation: activation)
        try add(.dense(dense), named: "dense")
    }

    mutating func addDropout(_ rate: Double) throws(NetworkError) {
        try add(.dropout(rate: rate), named: "dropout")
    }

    mutating func addNormalization() throws(NetworkError) {
        let count = shape.lastAxis
        let scaling = Step.Scaling(
            factor: Array(repeating: 1, count: count), shift: Array(repeating: 0, count: count))
        try add(.scaling(scaling), named: "normalization")
    }

    mutating func addReLU() throws(NetworkError) { try add(.activation(.relu), named: "relu") }

    /// Adds the sum of the last value and another.
    mutating func addSum(with other: Step.Source) throws(NetworkError) {
        try add(.merging(.sum), named: "sum", taking: [last, other])
    }

    private mutating func add(
        _ kind: Step.Kind, named word: String, taking sources: [Step.Source]? = nil
    ) throws(NetworkError) {
        counts[word, default: 0] += 1
        last = try network.append(
            kind, named: "\(word)_\(counts[word, default: 0])", taking: sources ?? [last], source: network.name)
    }

    /// Glorot's uniform start: within ±√(6 / (inputs + outputs)), both counted with the taps of the window.
    ///
    /// Reference: Glorot and Bengio (2010), <https://proceedings.mlr.press/v9/glorot10a.html>.
    private mutating func kernel(_ shape: [Int]) -> Tensor<Float> {
        let taps = shape.dropLast(2).reduce(1, *)
        let ends = shape.suffix(2).reduce(0, +)
        let limit = (6 / Double(max(1, taps * ends))).squareRoot()
        let values = (0..<shape.reduce(1, *)).map { _ in Float(random.real(in: -limit..<limit)) }
        return Tensor(shape: shape, values: values)
    }
}
