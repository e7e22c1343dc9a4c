package import NeuralNetwork

extension RandomNetwork {
    /// A chain like the published networks: 3 x 3 convolutions with as many channels as fill vector registers, poolings,
    /// and dense steps.
    ///
    /// Every other one begins with such a convolution of nearly as many bands.
    package static func wide(seed: Int) throws(NetworkError) -> NeuralNetwork {
        var maker = RandomNetwork(seed: seed)
        if seed.isMultiple(of: 2) {
            let shape = maker.network.inputShape
            let bands = Int.random(in: 10...16, using: &maker.random)
            maker.network = NeuralNetwork(
                name: maker.network.name,
                inputShape: ImageShape(height: shape.height, width: shape.width, channels: bands))
        } else {
            try maker.addConvolution(size: 1, padding: .valid)
        }
        for _ in 0..<Int.random(in: 1...2, using: &maker.random) {
            for _ in 0..<Int.random(in: 1...2, using: &maker.random) {
                try maker.addConvolution(size: 3, padding: maker.picture.height > 6 ? .valid : .same)
                try maker.addConvolution(size: 3, padding: .same)
            }
            if maker.picture.height > 3, maker.picture.width > 3, Bool.random(using: &maker.random) {
                let half = PixelSize(rows: 2, columns: 2)
                try maker.append(
                    .pooling(.maximum, Sliding(window: half, strides: half, padding: .valid)),
                    taking: maker.values.suffix(1))
            }
        }
        try maker.append(.flatten, taking: maker.values.suffix(1))
        try maker.append(.dense(maker.dense(inputs: maker.picture.channels)), taking: maker.values.suffix(1))
        return maker.network.answering(maker.values.suffix(1))
    }

    /// The last value as a picture.
    private var picture: ImageShape {
        let shape = values.last.map(network.shape(of:)) ?? .image(network.inputShape)
        guard case .image(let picture) = shape else {
            return ImageShape(height: 1, width: 1, channels: shape.count)
        }
        return picture
    }

    private mutating func addConvolution(size: Int, padding: Padding) throws(NetworkError) {
        let filters = [16, 16, 32, 48, 20].randomElement(using: &random) ?? 16
        let isSmall = picture.height < size || picture.width < size
        let shape = [size, size, picture.channels, filters]
        let bound = (3 / Float(size * size * picture.channels)).squareRoot()
        let kernel = Tensor(shape: shape, values: floats(shape.reduce(1, *), within: bound))
        let convolution = Step.Convolution(
            sliding: Sliding(window: PixelSize(rows: size, columns: size), padding: isSmall ? .same : padding),
            kernel: kernel, bias: floats(filters, within: 0.5), activation: Bool.random(using: &random) ? .relu : .tanh)
        try append(.convolution(convolution), taking: values.suffix(1))
    }
}
