package import NeuralNetwork

extension NeuralNetwork {
    /// The network that says of a window what this one says of the window laid down another way.
    ///
    /// Its kernels are turned instead of the window. Where a step's borders differ from edge to edge, they are added
    /// in a step of their own.
    ///
    /// - Throws: `TrainingError.cannotTurn` for a step that knows directions in another way.
    package func seeing(_ view: View) throws -> NeuralNetwork {
        guard view != View.all[0] else { return self }
        var turned = TurnedNetwork(of: self, view)
        for step in steps { try turned.add(step) }
        return turned.network.answering(outputs.map(turned.place))
    }
}

/// A network that is laid down step by step.
private struct TurnedNetwork {
    var network: NeuralNetwork
    private let view: View
    private var places: [Step.Source] = []
    /// The shape of the picture that a vector lists pixel by pixel, for each step; nil for any other value.
    private var pictures: [ImageShape?] = []

    init(of other: NeuralNetwork, _ view: View) {
        network = NeuralNetwork(name: other.name, inputShape: other.inputShape)
        self.view = view
    }

    func place(of source: Step.Source) -> Step.Source {
        guard case .step(let index) = source else { return .window }
        return places[index]
    }

    mutating func add(_ step: Step) throws {
        var sources = step.sources.map(place)
        var kind = step.kind
        let picture = try turn(step, &kind, &sources)
        places.append(try append(kind, step.name, sources))
        pictures.append(picture)
    }

    private mutating func append(_ kind: Step.Kind, _ name: String, _ sources: [Step.Source]) throws -> Step.Source {
        try network.append(kind, named: name, taking: sources, source: network.name)
    }

    /// Turns what a step does, and returns the picture that its vector lists.
    private mutating func turn(
        _ step: Step, _ kind: inout Step.Kind, _ sources: inout [Step.Source]
    ) throws -> ImageShape? {
        let listed = step.sources.compactMap { source -> ImageShape? in
            guard case .step(let index) = source else { return nil }
            return pictures[index]
        }.first
        switch step.kind {
        case .convolution(let convolution):
            let sliding = try slide(step, convolution.sliding, &sources, addingZeros: true)
            kind = .convolution(convolution.laid(view, sliding))
        case .pooling(let pooling, let sliding):
            kind = .pooling(pooling, try slide(step, sliding, &sources, addingZeros: false))
        case .dense(let dense):
            if let listed { kind = .dense(try dense.laid(view, over: listed, step)) }
        case .flatten:
            guard case .image(let shape) = step.input else { return listed }
            return shape.height * shape.width > 1 ? shape : nil
        case .padding(let margins): kind = .padding(margins.takenUp(from: view))
        case .cropping(let margins): kind = .cropping(margins.takenUp(from: view))
        case .dropout, .activation, .merging: return listed
        case .scaling, .concatenation(.channels):
            guard listed == nil else { throw TrainingError.cannotTurn(step: step.name) }
        case .reshape, .concatenation: throw TrainingError.cannotTurn(step: step.name)
        }
        return nil
    }

    /// Adds what a sliding step would add or leave over by itself, at the other edges.
    private mutating func slide(
        _ step: Step, _ sliding: Sliding, _ sources: inout [Step.Source], addingZeros: Bool
    ) throws -> Sliding {
        guard case .image(let shape) = step.input, shape.height == shape.width, sliding.isSquare else {
            throw TrainingError.cannotTurn(step: step.name)
        }
        let margins = sliding.margins(side: shape.height)
        if margins.added.isEven, margins.unused.isEmpty { return sliding }
        let (added, unused) = (margins.added.takenUp(from: view), margins.unused.takenUp(from: view))
        guard added.isEmpty || addingZeros else { throw TrainingError.cannotTurn(step: step.name) }
        if !added.isEmpty { sources = [try append(.padding(added), "\(step.name)_border", sources)] }
        if !unused.isEmpty { sources = [try append(.cropping(unused), "\(step.name)_cut", sources)] }
        return sliding.valid
    }
}

extension Step.Convolution {
    fileprivate func laid(_ view: View, _ sliding: Sliding) -> Step.Convolution {
        let (side, width) = (kernel.shape[0], kernel.shape[2] * kernel.shape[3])
        let turned = Tensor(shape: kernel.shape, values: view.takenUp(kernel.values, side: side, width: width))
        return Step.Convolution(sliding: sliding, kernel: turned, bias: bias, groups: groups, activation: activation)
    }
}

extension Step.Dense {
    /// With the rows in the order in which a laid picture lists its pixels.
    fileprivate func laid(_ view: View, over picture: ImageShape, _ step: Step) throws -> Step.Dense {
        guard picture.height == picture.width, picture.count == kernel.shape[0] else {
            throw TrainingError.cannotTurn(step: step.name)
        }
        let width = picture.channels * kernel.shape[1]
        let values = view.takenUp(kernel.values, side: picture.height, width: width)
        return Step.Dense(kernel: Tensor(shape: kernel.shape, values: values), bias: bias, activation: activation)
    }
}
