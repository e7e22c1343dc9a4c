/// Whether a step can take what it is given, and the shape of what it gives.
struct StepFit {
    let step: String
    /// The file, or whatever else the network comes from.
    let source: String

    func output(of kind: Step.Kind, taking inputs: [TensorShape]) throws(NetworkError) -> TensorShape {
        let input = inputs[0]
        switch kind {
        case .convolution(let convolution):
            return try output(of: convolution, over: input)
        case .pooling(_, let sliding):
            guard sliding.dilation == .one else { throw error("a pooling's window has no gaps") }
            return try slide(sliding, over: try picture(input), channels: input.lastAxis)
        case .scaling(let scaling):
            guard scaling.factor.count == input.lastAxis, scaling.shift.count == input.lastAxis else {
                throw error("it has \(scaling.factor.count) factors for \(input.lastAxis) channels")
            }
            return input
        case .dense(let dense):
            try check(dense.kernel, fits: [input.lastAxis, dense.bias.count])
            guard case .image(let shape) = input else { return .vector(dense.bias.count) }
            return try believed(shape.height, shape.width, dense.bias.count)
        case .flatten: return .vector(input.count)
        case .reshape(let shape):
            guard shape.count == input.count else { throw error("\(input) can't become \(shape)") }
            return shape
        case .dropout, .activation: return input
        case .padding(let margins): return try resized(input, by: margins, sign: 1)
        case .cropping(let margins): return try resized(input, by: margins, sign: -1)
        case .merging: return try merged(inputs)
        case .concatenation(let axis): return try concatenated(inputs, along: axis)
        }
    }

    func error(_ reason: String) -> NetworkError { .doesNotFit(source, step: step, reason: reason) }

    private func output(
        of convolution: Step.Convolution, over input: TensorShape
    ) throws(NetworkError) -> TensorShape {
        let shape = try picture(input)
        let filters = convolution.bias.count
        let groups = convolution.groups
        guard groups > 0, shape.channels.isMultiple(of: groups), filters.isMultiple(of: groups) else {
            throw error("\(shape.channels) channels and \(filters) filters can't be cut into \(groups) groups")
        }
        let window = convolution.sliding.window
        let output = try slide(convolution.sliding, over: shape, channels: filters)
        try check(convolution.kernel, fits: [window.rows, window.columns, shape.channels / groups, filters])
        return output
    }

    private func picture(_ input: TensorShape) throws(NetworkError) -> ImageShape {
        guard case .image(let shape) = input else { throw error("it takes a picture, and gets a vector of \(input)") }
        return shape
    }

    private func slide(
        _ sliding: Sliding, over input: ImageShape, channels: Int
    ) throws(NetworkError) -> TensorShape {
        guard let output = sliding.output(over: input, channels: channels) else {
            throw error("a window of \(sliding.extent.rows) x \(sliding.extent.columns) isn't inside \(input)")
        }
        return try believed(output.height, output.width, channels)
    }

    private func resized(
        _ input: TensorShape, by margins: Step.Margins, sign: Int
    ) throws(NetworkError) -> TensorShape {
        let shape = try picture(input)
        let height = shape.height + sign * (margins.top + margins.bottom)
        let width = shape.width + sign * (margins.left + margins.right)
        guard height > 0, width > 0 else { throw error("nothing is left of \(shape)") }
        return try believed(height, width, shape.channels)
    }

    private func merged(_ inputs: [TensorShape]) throws(NetworkError) -> TensorShape {
        let largest = inputs.max { $0.count < $1.count } ?? inputs[0]
        for input in inputs where input != largest {
            guard case .image(let shape) = input, case .image = largest, shape.height == 1, shape.width == 1,
                shape.channels == largest.lastAxis
            else { throw error("it joins values of one shape, and gets \(input) and \(largest)") }
        }
        return largest
    }

    private func concatenated(_ inputs: [TensorShape], along axis: Step.Axis) throws(NetworkError) -> TensorShape {
        if inputs.allSatisfy(\.isVector), axis == .channels { return .vector(inputs.reduce(0) { $0 + $1.count }) }
        let first = try picture(inputs[0])
        var (height, width, channels) = (first.height, first.width, first.channels)
        for input in inputs.dropFirst() {
            let shape = try picture(input)
            let sameRows = shape.height == first.height || axis == .rows
            let sameColumns = shape.width == first.width || axis == .columns
            guard sameRows, sameColumns, shape.channels == first.channels || axis == .channels else {
                throw error("\(shape) can't be put beside \(first)")
            }
            switch axis {
            case .rows: height += shape.height
            case .columns: width += shape.width
            case .channels: channels += shape.channels
            }
        }
        return try believed(height, width, channels)
    }

    private func believed(_ height: Int, _ width: Int, _ channels: Int) throws(NetworkError) -> TensorShape {
        let shape = ImageShape(height: height, width: width, channels: channels)
        guard let count = height.multiplied(by: width)?.multiplied(by: channels), count <= Step.largestOutput else {
            throw error("\(shape) is more than \(Step.largestOutput) values")
        }
        return .image(shape)
    }

    private func check(_ kernel: Tensor<Float>, fits shape: [Int]) throws(NetworkError) {
        guard kernel.shape == shape else {
            throw .misshapenWeight(source, weight: "\(step)/kernel", found: kernel.shape, expected: shape)
        }
    }
}
