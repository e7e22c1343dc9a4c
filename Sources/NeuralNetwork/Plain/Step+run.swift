extension Step {
    /// Runs a step without weights on one window: each number is written as its definition says.
    func run(from sources: [UnsafePointer<Float>], to destination: UnsafeMutablePointer<Float>) {
        switch kind {
        case .convolution, .pooling, .dense: preconditionFailure("\(name) is a primitive's or a product's work")
        case .flatten, .reshape, .dropout: destination.update(from: sources[0], count: output.count)
        case .scaling(let scaling):
            let width = output.lastAxis
            for index in 0..<output.count {
                destination[index] = sources[0][index] * scaling.factor[index % width] + scaling.shift[index % width]
            }
        case .padding(let margins): place(sources[0], to: destination, down: margins.top, right: margins.left)
        case .cropping(let margins): place(sources[0], to: destination, down: -margins.top, right: -margins.left)
        case .merging(let merging): merge(sources, to: destination, by: merging)
        case .concatenation(let axis): concatenate(sources, to: destination, along: axis)
        case .activation(let activation):
            activation.apply(from: sources[0], to: destination, count: output.count, width: output.lastAxis)
        }
    }

    /// Copies a picture to another place in one of zeros, leaving out what falls outside.
    private func place(
        _ source: UnsafePointer<Float>, to destination: UnsafeMutablePointer<Float>, down: Int, right: Int
    ) {
        guard case .image(let from) = input, case .image(let to) = output else { return }
        destination.update(repeating: 0, count: to.count)
        for row in max(0, -down)..<min(from.height, to.height - down) {
            for column in max(0, -right)..<min(from.width, to.width - right) {
                let target = ((row + down) * to.width + column + right) * to.channels
                (destination + target).update(
                    from: source + (row * from.width + column) * from.channels, count: from.channels)
            }
        }
    }

    private func merge(
        _ sources: [UnsafePointer<Float>], to destination: UnsafeMutablePointer<Float>, by merging: Merging
    ) {
        for index in 0..<output.count {
            var value = sources[0][index % inputs[0].count]
            for (source, shape) in zip(sources, inputs).dropFirst() {
                value = merging.joined(value, source[index % shape.count])
            }
            destination[index] = merging == .average ? value / Float(sources.count) : value
        }
    }

    /// Lays pictures side by side; all but the last axes of each are runs of memory.
    private func concatenate(
        _ sources: [UnsafePointer<Float>], to destination: UnsafeMutablePointer<Float>, along axis: Axis
    ) {
        let runs = inputs.map { $0.run(along: axis) }
        var target = destination
        for place in 0..<(inputs[0].count / max(1, runs[0])) {
            for (source, run) in zip(sources, runs) {
                target.update(from: source + place * run, count: run)
                target += run
            }
        }
    }
}

extension Step.Merging {
    /// Two numbers as one; the average is divided when all are there.
    func joined(_ first: Float, _ second: Float) -> Float {
        switch self {
        case .sum, .average: first + second
        // Not Swift's max, so that a number that isn't one stays visible.
        case .maximum: first >= second || first.isNaN ? first : second
        case .product: first * second
        }
    }
}

extension TensorShape {
    /// The numbers from one place on an axis to where the axis before it moves on.
    func run(along axis: Step.Axis) -> Int {
        guard case .image(let shape) = self else { return count }
        switch axis {
        case .rows: return shape.count
        case .columns: return shape.width * shape.channels
        case .channels: return shape.channels
        }
    }
}
