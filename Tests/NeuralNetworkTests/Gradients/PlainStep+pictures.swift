import NeuralNetwork

extension PlainStep {
    /// By output pixel: the input pixels under the window, with the tap that sees them.
    private func taps(_ sliding: Sliding) -> [[(tap: Int, row: Int, column: Int)]] {
        guard case .image(let input) = step.input, case .image(let output) = step.output else { return [] }
        let rows = sliding.padding.amounts(
            around: input.height, extent: sliding.extent.rows, stride: sliding.strides.rows)
        let columns = sliding.padding.amounts(
            around: input.width, extent: sliding.extent.columns, stride: sliding.strides.columns)
        return (0..<(output.height * output.width)).map { pixel in
            (0..<(sliding.window.rows * sliding.window.columns)).compactMap { tap in
                let row =
                    pixel / output.width * sliding.strides.rows - rows.before
                    + tap / sliding.window.columns * sliding.dilation.rows
                let column =
                    pixel % output.width * sliding.strides.columns - columns.before
                    + tap % sliding.window.columns * sliding.dilation.columns
                guard (0..<input.height).contains(row), (0..<input.width).contains(column) else { return nil }
                return (tap, row, column)
            }
        }
    }

    func convolved(_ source: [Double], _ convolution: Step.Convolution) -> [Double] {
        guard case .image(let input) = step.input else { return [] }
        let (depth, filters) = (input.channels / convolution.groups, bias.count)
        return taps(convolution.sliding).flatMap { taps in
            (0..<filters).map { filter in
                let first = filter / (filters / convolution.groups) * depth
                var sum = bias[filter]
                for (tap, row, column) in taps {
                    for channel in 0..<depth {
                        sum +=
                            source[(row * input.width + column) * input.channels + first + channel]
                            * kernel[(tap * depth + channel) * filters + filter]
                    }
                }
                return sum
            }
        }
    }

    func pooled(_ source: [Double], _ pooling: Step.Pooling, _ sliding: Sliding) -> [Double] {
        guard case .image(let input) = step.input else { return [] }
        return taps(sliding).flatMap { taps in
            (0..<input.channels).map { channel in
                let numbers = taps.map { source[($0.row * input.width + $0.column) * input.channels + channel] }
                return pooling == .maximum ? numbers.max() ?? 0 : numbers.reduce(0, +) / Double(numbers.count)
            }
        }
    }

    func moved(_ source: [Double], down: Int, right: Int) -> [Double] {
        guard case .image(let from) = step.input, case .image(let to) = step.output else { return [] }
        return (0..<to.count).map { index in
            let (pixel, channel) = index.quotientAndRemainder(dividingBy: to.channels)
            let (row, column) = (pixel / to.width - down, pixel % to.width - right)
            guard (0..<from.height).contains(row), (0..<from.width).contains(column) else { return 0 }
            return source[(row * from.width + column) * from.channels + channel]
        }
    }

    func concatenated(_ sources: [[Double]], _ axis: Step.Axis) -> [Double] {
        guard case .image = step.output else { return sources.flatMap(\.self) }
        let runs = step.inputs.map { shape in
            guard case .image(let picture) = shape else { return shape.count }
            return axis == .rows
                ? picture.count : axis == .columns ? picture.width * picture.channels : picture.channels
        }
        return (0..<(sources[0].count / runs[0])).flatMap { place in
            zip(sources, runs).flatMap { $0[(place * $1)..<((place + 1) * $1)] }
        }
    }
}
