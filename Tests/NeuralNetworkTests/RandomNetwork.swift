import NeuralNetwork

/// A small network of random steps, sizes and weights.
struct RandomNetwork {
    private(set) var network: NeuralNetwork
    private var random: RandomNumbers
    private var last = Step.Source.window
    private var names = 0

    /// A network that a seed repeats: pictures, some of them joined, then vectors, and one output or two.
    static func make(seed: Int) throws -> NeuralNetwork {
        var random = RandomNumbers(seed: seed)
        let shape = ImageShape(
            height: .random(in: 5...19, using: &random), width: .random(in: 5...19, using: &random),
            channels: .random(in: 1...5, using: &random))
        var maker = RandomNetwork(network: NeuralNetwork(name: "random", inputShape: shape), random: random)
        for _ in 0..<Int.random(in: 1...5, using: &maker.random) { try maker.addPictureStep() }
        let picture = maker.last
        try maker.addVectorSteps()
        guard Int.random(in: 0..<4, using: &maker.random) == 0 else {
            return maker.network.answering([maker.last])
        }
        return maker.network.answering([maker.last, picture])
    }

    private mutating func add(_ kind: Step.Kind, taking sources: [Step.Source]? = nil) throws {
        names += 1
        last = try network.append(kind, named: "step_\(names)", taking: sources ?? [last], source: "this test")
    }

    private var picture: ImageShape {
        guard case .image(let shape) = network.shape(of: last) else {
            return ImageShape(height: 1, width: 1, channels: network.shape(of: last).count)
        }
        return shape
    }

    private mutating func addPictureStep() throws {
        let before = last
        switch Int.random(in: 0..<16, using: &random) {
        case 0...3: try add(.convolution(convolution(groups: 1)))
        case 4: try addWideConvolutions()
        case 5: try add(.convolution(convolution(groups: picture.channels)))
        case 6: try add(.pooling(.maximum, sliding(dilated: false)))
        case 7: try add(.pooling(.average, sliding(dilated: false)))
        case 8: try add(scaling())
        case 9: try add(.padding(margins(upTo: 2)))
        case 10: if picture.height > 3, picture.width > 3 { try add(.cropping(margins(upTo: 1))) }
        case 11: try add(.activation(activation()))
        case 12: try add(.dense(dense(picture.channels, Int.random(in: 1...18, using: &random))))
        case 13: try joinWithBranch(before)
        case 14: try joinWithMean(before)
        default: try add(.dropout(rate: 0.5))
        }
    }

    /// Convolutions that tiles are made for: 3 x 3, with channels and filters that fill vectors.
    private mutating func addWideConvolutions() throws {
        let padding: Padding = Bool.random(using: &random) && picture.height > 4 && picture.width > 4 ? .valid : .same
        let widths = [16, 32, 48]
        let one = Sliding(window: .one, padding: .valid)
        try add(.convolution(convolution(one, filters: widths[Int.random(in: 0...2, using: &random)], groups: 1)))
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let sliding = Sliding(window: PixelSize(rows: 3, columns: 3), padding: padding)
            let filters = widths[Int.random(in: 0...2, using: &random)]
            try add(.convolution(convolution(sliding, filters: filters, groups: 1)))
        }
    }

    /// A residual: a convolution of the same size, joined with what it took.
    private mutating func joinWithBranch(_ before: Step.Source) throws {
        let channels = picture.channels
        let sliding = Sliding(window: PixelSize(rows: 3, columns: 3), padding: .same)
        try add(.convolution(convolution(sliding, filters: channels, groups: 1)))
        let branch = last
        let kinds: [Step.Kind] = Step.Merging.allCases.map { .merging($0) } + [.concatenation(.channels)]
        try add(kinds[Int.random(in: 0..<kinds.count, using: &random)], taking: [before, branch])
    }

    /// A squeeze: the mean of the whole picture, joined with every pixel of it.
    private mutating func joinWithMean(_ before: Step.Source) throws {
        let whole = Sliding(window: PixelSize(rows: picture.height, columns: picture.width), padding: .valid)
        try add(.pooling(.average, whole))
        try add(.activation(.sigmoid))
        try add(.merging(.product), taking: [before, last])
    }

    private mutating func addVectorSteps() throws {
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            let whole = Sliding(window: PixelSize(rows: picture.height, columns: picture.width), padding: .valid)
            try add(.pooling(.maximum, whole))
            try add(.flatten)
        case 1:
            try add(.flatten)
            try add(scaling())
        default: try add(.flatten)
        }
        if Bool.random(using: &random) { try add(.dense(dense(network.shape(of: last).count, 9))) }
        if Int.random(in: 0..<4, using: &random) == 0, network.shape(of: last).count == 9 {
            try add(.reshape(.image(ImageShape(height: 3, width: 1, channels: 3))))
            try add(.convolution(convolution(groups: 1)))
            try add(.flatten)
        }
        var final = dense(network.shape(of: last).count, Int.random(in: 1...3, using: &random))
        final = Step.Dense(
            kernel: final.kernel, bias: final.bias, activation: Bool.random(using: &random) ? .softmax : .sigmoid)
        try add(.dense(final))
    }

    private mutating func convolution(groups: Int) -> Step.Convolution {
        let filters = groups * Int.random(in: 1...(groups == 1 ? 37 : 3), using: &random)
        return convolution(sliding(dilated: true), filters: filters, groups: groups)
    }

    private mutating func convolution(_ sliding: Sliding, filters: Int, groups: Int) -> Step.Convolution {
        let size = [sliding.window.rows, sliding.window.columns, picture.channels / groups, filters]
        let count = size.reduce(1, *)
        let scale = 1 / Float(count / filters).squareRoot()
        return Step.Convolution(
            sliding: sliding, kernel: Tensor(shape: size, values: random.floats(count).map { $0 * scale }),
            bias: random.floats(filters), groups: groups, activation: activation())
    }

    private mutating func dense(_ inputs: Int, _ outputs: Int) -> Step.Dense {
        let scale = 1 / Float(inputs).squareRoot()
        let values = random.floats(inputs * outputs).map { $0 * scale }
        return Step.Dense(
            kernel: Tensor(shape: [inputs, outputs], values: values), bias: random.floats(outputs),
            activation: activation())
    }

    private mutating func scaling() -> Step.Kind {
        let channels = network.shape(of: last).lastAxis
        return .scaling(Step.Scaling(factor: random.floats(channels), shift: random.floats(channels)))
    }

    private mutating func activation() -> Activation {
        let all: [Activation] = [
            .linear, .linear, .relu, .relu, .sigmoid, .tanh, .softmax, .elu(alpha: 0.7),
            .rectifier(.init(slope: 0.1, threshold: 0.2, limit: 0.8)),
        ]
        return all[Int.random(in: 0..<all.count, using: &random)]
    }

    private mutating func margins(upTo most: Int) -> Step.Margins {
        func one(_ random: inout RandomNumbers) -> Int { Int.random(in: 0...most, using: &random) }
        return Step.Margins(top: one(&random), bottom: one(&random), left: one(&random), right: one(&random))
    }

    private mutating func sliding(dilated: Bool) -> Sliding {
        while true {
            let sliding = Sliding(
                window: size(1...4), strides: size(1...3), dilation: dilated ? size(1...2) : .one,
                padding: Bool.random(using: &random) ? .same : .valid)
            if sliding.output(over: picture, channels: 1) != nil { return sliding }
        }
    }

    private mutating func size(_ range: ClosedRange<Int>) -> PixelSize {
        PixelSize(rows: .random(in: range, using: &random), columns: .random(in: range, using: &random))
    }
}
