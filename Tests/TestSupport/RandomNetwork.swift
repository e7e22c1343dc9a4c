import Geography
package import NeuralNetwork

/// Small networks of random steps, from a seed that repeats them.
///
///     let network = try RandomNetwork.graph(seed: 7)
///
/// Weights are scaled so that numbers neither grow nor vanish on the way.
package struct RandomNetwork {
    /// What a step may be.
    package enum Kind: CaseIterable {
        case convolution, maximumPooling, averagePooling, scaling, dense, flatten, reshape, dropout, padding, cropping
        case activation, merging, concatenation
    }

    var random: SplitMix
    var network: NeuralNetwork
    /// Everything that a step can take.
    var values: [Step.Source] = [.window]

    /// A chain of these kinds of step.
    package static func chain(
        seed: Int, length: Int = 6, of kinds: Set<Kind> = Set(Kind.allCases)
    ) throws(NetworkError) -> NeuralNetwork {
        var maker = RandomNetwork(seed: seed)
        let kinds = Kind.allCases.filter { kinds.contains($0) && $0 != .merging && $0 != .concatenation }
        while maker.network.steps.count < length {
            guard let kind = kinds.randomElement(using: &maker.random), let last = maker.values.last else { break }
            try maker.add(kind, to: last)
        }
        return maker.network.answering(maker.values.suffix(1))
    }

    /// A graph of steps of every kind, with up to three outputs and steps that lead to none.
    package static func graph(seed: Int, length: Int = 12) throws(NetworkError) -> NeuralNetwork {
        var maker = RandomNetwork(seed: seed)
        while maker.network.steps.count < length {
            let isBranch = Int.random(in: 0..<4, using: &maker.random) == 0
            guard let kind = Kind.allCases.randomElement(using: &maker.random),
                let source = isBranch ? maker.values.randomElement(using: &maker.random) : maker.values.last
            else { break }
            try maker.add(kind, to: source)
        }
        let others = maker.values.dropFirst().dropLast().shuffled(using: &maker.random)
        let count = Int.random(in: 0...2, using: &maker.random)
        return maker.network.answering(others.prefix(count) + maker.values.suffix(1))
    }

    init(seed: Int) {
        random = SplitMix(seed: UInt64(seed))
        let shape = ImageShape(
            height: Int.random(in: 6...13, using: &random), width: Int.random(in: 6...13, using: &random),
            channels: Int.random(in: 1...6, using: &random))
        network = NeuralNetwork(name: "random_\(seed)", inputShape: shape)
    }

    /// Adds a step where one of this kind fits; joins get something to join.
    private mutating func add(_ kind: Kind, to source: Step.Source) throws(NetworkError) {
        switch kind {
        case .merging: try addMerging(to: source)
        case .concatenation: try addConcatenation(to: source)
        default:
            guard let step = step(kind, taking: network.shape(of: source)) else { return }
            try append(step, taking: [source])
        }
    }

    mutating func append(_ kind: Step.Kind, taking sources: [Step.Source]) throws(NetworkError) {
        let name = "step_\(network.steps.count)"
        values.append(try network.append(kind, named: name, taking: sources, source: "a random network"))
    }
}
