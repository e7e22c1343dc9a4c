extension Step {
    /// Writes the gradients by the sources of a step without weights, of one window, from one by its result.
    func pullBack(
        _ gradient: UnsafeMutablePointer<Float>, from sources: [UnsafePointer<Float>], result: UnsafePointer<Float>,
        to targets: [UnsafeMutablePointer<Float>?]
    ) {
        switch kind {
        case .convolution, .pooling, .dense, .scaling, .dropout:
            preconditionFailure("\(name) has an operation of its own")
        case .flatten, .reshape: targets[0]?.update(from: gradient, count: output.count)
        case .padding(let margins): restore(gradient, to: targets[0], down: margins.top, right: margins.left)
        case .cropping(let margins): restore(gradient, to: targets[0], down: -margins.top, right: -margins.left)
        case .merging(let merging): unmerge(gradient, from: sources, to: targets, by: merging)
        case .concatenation(let axis): separate(gradient, to: targets, along: axis)
        case .activation(let activation):
            activation.pullBack(gradient, from: sources[0], result: result, count: output.count, width: output.lastAxis)
            targets[0]?.update(from: gradient, count: output.count)
        }
    }

    /// Copies what a padding or a cropping took from each pixel; others get 0.
    private func restore(
        _ gradient: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>?, down: Int, right: Int
    ) {
        guard let target, case .image(let from) = input, case .image(let to) = output else { return }
        target.update(repeating: 0, count: from.count)
        for row in max(0, -down)..<min(from.height, to.height - down) {
            for column in max(0, -right)..<min(from.width, to.width - right) {
                let place = ((row + down) * to.width + column + right) * to.channels
                (target + (row * from.width + column) * from.channels).update(
                    from: gradient + place, count: from.channels)
            }
        }
    }

    /// Cuts a gradient into those of the pictures that were laid side by side.
    private func separate(
        _ gradient: UnsafePointer<Float>, to targets: [UnsafeMutablePointer<Float>?], along axis: Axis
    ) {
        let runs = inputs.map { $0.run(along: axis) }
        var from = gradient
        for place in 0..<(inputs[0].count / max(1, runs[0])) {
            for (target, run) in zip(targets, runs) {
                target.map { ($0 + place * run).update(from: from, count: run) }
                from += run
            }
        }
    }
}
