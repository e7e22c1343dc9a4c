import Geography
import NeuralNetwork

extension RandomNetwork {
    /// Joins a value with others of its shape, with one of a single pixel, or with itself.
    mutating func addMerging(to source: Step.Source) throws(NetworkError) {
        let shape = network.shape(of: source)
        if case .image(let picture) = shape, Bool.random(using: &random) {
            let window = PixelSize(rows: picture.height, columns: picture.width)
            try append(.pooling(.average, Sliding(window: window, padding: .valid)), taking: [source])
        } else {
            try append(.scaling(scaling(shape.lastAxis)), taking: [source])
        }
        let fitting = values.filter { network.shape(of: $0) == shape }
        let others = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
            fitting.randomElement(using: &random)
        }
        let merging = Step.Merging.allCases.randomElement(using: &random) ?? .sum
        let joined = ([source] + values.suffix(1) + others).shuffled(using: &random)
        try append(.merging(merging), taking: joined)
    }

    /// Lays a value beside another that differs along one axis at most.
    mutating func addConcatenation(to source: Step.Source) throws(NetworkError) {
        let shape = network.shape(of: source)
        guard case .image(let picture) = shape else {
            let vectors = values.filter { if case .vector = network.shape(of: $0) { true } else { false } }
            try append(.concatenation(.channels), taking: [source] + vectors.shuffled(using: &random).prefix(2))
            return
        }
        let axis = [Step.Axis.rows, .columns, .channels].randomElement(using: &random) ?? .channels
        switch axis {
        case .rows where picture.height > 1:
            try append(.cropping(Step.Margins(top: 1, bottom: 0, left: 0, right: 0)), taking: [source])
        case .columns where picture.width > 1:
            try append(.cropping(Step.Margins(top: 0, bottom: 0, left: 0, right: 1)), taking: [source])
        default:
            try append(.dense(dense(inputs: picture.channels)), taking: [source])
            if axis != .channels { return }
        }
        try append(.concatenation(axis), taking: [source] + values.suffix(1))
    }
}
