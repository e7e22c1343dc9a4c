import Geography
import NeuralNetwork

extension RandomNetwork {
    /// A step of a kind with random settings, or nil where none can take such a value.
    mutating func step(_ kind: Kind, taking shape: TensorShape) -> Step.Kind? {
        switch kind {
        case .scaling: return .scaling(scaling(shape.lastAxis))
        case .dense: return .dense(dense(inputs: shape.lastAxis))
        case .flatten: return .flatten
        case .dropout: return .dropout(rate: Double.random(in: 0..<1, using: &random))
        case .activation: return .activation(activation())
        case .reshape: return reshape(shape)
        case .merging, .concatenation: return nil
        case .convolution, .maximumPooling, .averagePooling, .padding, .cropping:
            guard case .image(let picture) = shape else { return nil }
            return step(kind, over: picture)
        }
    }

    private mutating func step(_ kind: Kind, over picture: ImageShape) -> Step.Kind? {
        switch kind {
        case .convolution: return .convolution(convolution(over: picture))
        case .maximumPooling: return .pooling(.maximum, sliding(over: picture, gaps: false))
        case .averagePooling: return .pooling(.average, sliding(over: picture, gaps: false))
        case .padding: return .padding(margins(upTo: 2, 2))
        case .cropping: return .cropping(margins(upTo: (picture.height - 1) / 2, (picture.width - 1) / 2))
        default: return nil
        }
    }

    /// Whole groups, as many groups as channels among them.
    private mutating func convolution(over picture: ImageShape) -> Step.Convolution {
        let divisors = (1...picture.channels).filter { picture.channels.isMultiple(of: $0) }
        let groups = divisors.randomElement(using: &random) ?? 1
        let filters = groups * Int.random(in: 1...max(1, 6 / groups), using: &random)
        let sliding = sliding(over: picture, gaps: true)
        let shape = [sliding.window.rows, sliding.window.columns, picture.channels / groups, filters]
        return Step.Convolution(
            sliding: sliding, kernel: kernel(shape), bias: floats(filters, within: 0.5), groups: groups,
            activation: activation())
    }

    func windowFits(_ sliding: Sliding, _ picture: ImageShape) -> Bool {
        sliding.output(over: picture, channels: 1) != nil
    }

    private mutating func sliding(over picture: ImageShape, gaps: Bool) -> Sliding {
        let padding = Padding.allCases.randomElement(using: &random) ?? .valid
        let moves = !gaps || Bool.random(using: &random)
        let sliding = Sliding(
            window: size(upTo: min(3, picture.height), min(3, picture.width)), strides: moves ? size(upTo: 3, 3) : .one,
            dilation: moves ? .one : size(upTo: 3, 3), padding: padding)
        return windowFits(sliding, picture) ? sliding : Sliding(window: .one, padding: padding)
    }

    mutating func dense(inputs: Int) -> Step.Dense {
        let outputs = Int.random(in: 1...5, using: &random)
        return Step.Dense(
            kernel: kernel([inputs, outputs]), bias: floats(outputs, within: 0.5), activation: activation())
    }

    mutating func scaling(_ count: Int) -> Step.Scaling {
        Step.Scaling(factor: floats(count, within: 1.5), shift: floats(count, within: 0.5))
    }

    private mutating func reshape(_ shape: TensorShape) -> Step.Kind {
        let divisors = (1...shape.count).filter { shape.count.isMultiple(of: $0) }
        let height = divisors.filter { $0 <= 12 }.randomElement(using: &random) ?? 1
        let rest = shape.count / height
        let width = divisors.filter { $0 <= 12 && rest.isMultiple(of: $0) }.randomElement(using: &random) ?? 1
        let isVector = Int.random(in: 0..<3, using: &random) == 0
        return .reshape(
            isVector
                ? .vector(shape.count) : .image(ImageShape(height: height, width: width, channels: rest / width)))
    }

    private mutating func activation() -> Activation {
        let activations: [Activation] = [
            .linear, .linear, .relu, .relu, .softmax, .sigmoid, .tanh, .elu(alpha: 1), .elu(alpha: 0.3),
            .rectifier(.init(slope: 0.2)), .rectifier(.init(limit: 0.6)),
            .rectifier(.init(slope: 0.1, threshold: 0.25, limit: 6)), .rectifier(.init(threshold: 0.1)),
        ]
        return activations.randomElement(using: &random) ?? .linear
    }

    private mutating func margins(upTo rows: Int, _ columns: Int) -> Step.Margins {
        Step.Margins(
            top: Int.random(in: 0...rows, using: &random), bottom: Int.random(in: 0...rows, using: &random),
            left: Int.random(in: 0...columns, using: &random), right: Int.random(in: 0...columns, using: &random))
    }

    private mutating func size(upTo rows: Int, _ columns: Int) -> PixelSize {
        PixelSize(rows: Int.random(in: 1...rows, using: &random), columns: Int.random(in: 1...columns, using: &random))
    }

    /// Weights whose sum over the inputs of one output keeps about the size of one input.
    private mutating func kernel(_ shape: [Int]) -> Tensor<Float> {
        let inputs = shape.dropLast().reduce(1, *)
        let bound = (3 / Float(inputs)).squareRoot()
        return Tensor(shape: shape, values: floats(shape.reduce(1, *), within: bound))
    }

    mutating func floats(_ count: Int, within bound: Float) -> [Float] {
        (0..<count).map { _ in Float.random(in: -bound...bound, using: &random) }
    }
}
