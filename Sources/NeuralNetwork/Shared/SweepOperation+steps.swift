extension SweepOperation {
    /// A dense step over all pixels of a picture: a convolution whose kernel is as large as the picture.
    init(_ dense: Step.Dense, over picture: ImageShape, from source: Int, named name: String) {
        self.init(
            name: name,
            kind: .convolution(PackedKernel(dense.kernel.values, bias: dense.bias), squares: nil, dense.activation),
            sources: [source], shape: ImageShape(height: 1, width: 1, channels: dense.bias.count),
            rows: [AxisTaps(count: picture.height)], columns: [AxisTaps(count: picture.width)])
    }

    /// Translates a step of a program, `zeroRows` of whose weights only fill channels up; nil for one that a sweep can't do.
    init?(_ step: Step, from sources: [Int], of shapes: [ImageShape], zeroRows: Int) {
        let rows: [AxisTaps]
        let columns: [AxisTaps]
        let shape = step.output.picture
        let each = [AxisTaps](repeating: AxisTaps(), count: shapes.count)
        switch step.kind {
        case .convolution(let convolution):
            (rows, columns) = convolution.sliding.taps(over: shapes[0])
            kind = Kind(convolution, zeroRows: zeroRows)
        case .pooling(let pooling, let sliding):
            (rows, columns) = sliding.taps(over: shapes[0])
            kind = .pooling(pooling)
        case .scaling(let scaling): (rows, columns, kind) = (each, each, .scaling(scaling))
        case .activation(let activation): (rows, columns, kind) = (each, each, .activation(activation))
        case .dense(let dense):
            (rows, columns) = (each, each)
            kind = .convolution(PackedKernel(dense.kernel.values, bias: dense.bias), squares: nil, dense.activation)
        case .padding(let margins):
            (rows, columns) = ([AxisTaps(before: margins.top)], [AxisTaps(before: margins.left)])
            kind = .placement
        case .cropping(let margins):
            (rows, columns) = ([AxisTaps(before: -margins.top)], [AxisTaps(before: -margins.left)])
            kind = .placement
        case .merging(let merging):
            rows = shapes.map { AxisTaps(stride: $0.height == shape.height && $0.width == shape.width ? 1 : 0) }
            (columns, kind) = (rows, .merging(merging))
        case .concatenation(.channels): (rows, columns, kind) = (each, each, .concatenation)
        case .flatten, .reshape:
            guard let reshaping = Self.reshaping(shapes[0], to: shape) else { return nil }
            (kind, rows, columns) = reshaping
        case .concatenation, .dropout: return nil
        }
        self.name = step.name
        self.sources = sources
        self.shape = shape
        self.rows = rows
        self.columns = columns
    }

    /// A picture as one pixel, one pixel as a picture, or nothing at all; nil where pixels would be cut otherwise.
    private static func reshaping(
        _ from: ImageShape, to shape: ImageShape
    ) -> (Kind, rows: [AxisTaps], columns: [AxisTaps])? {
        if from == shape { return (.placement, [AxisTaps()], [AxisTaps()]) }
        if shape.height == 1, shape.width == 1 {
            return (.flattening, [AxisTaps(count: from.height)], [AxisTaps(count: from.width)])
        }
        guard from.height == 1, from.width == 1 else { return nil }
        return (.unflattening, [AxisTaps(stride: 0)], [AxisTaps(stride: 0)])
    }

    /// The multiply-adds that one pixel of the result takes.
    var multiplyAdds: Int {
        switch kind {
        case .convolution(let kernel, _, _): return (kernel.rows - kernel.zeroRows) * kernel.filters
        case .groups(let weights, _, _, _): return weights.count
        case .scaling: return shape.channels
        default: return 0
        }
    }
}

extension SweepOperation.Kind {
    fileprivate init(_ convolution: Step.Convolution, zeroRows: Int) {
        if convolution.groups == 1 {
            var kernel = PackedKernel(convolution.kernel.values, bias: convolution.bias)
            kernel.zeroRows = zeroRows
            let squares =
                convolution.sliding.strides == .one && convolution.sliding.dilation == .one
                ? WinogradKernel(convolution.kernel, bias: convolution.bias) : nil
            self = .convolution(kernel, squares: squares, convolution.activation)
        } else {
            self = .groups(
                convolution.kernel.values, bias: convolution.bias, groups: convolution.groups, convolution.activation)
        }
    }
}

extension Sliding {
    fileprivate func taps(over picture: ImageShape) -> ([AxisTaps], [AxisTaps]) {
        let extent = extent
        let rows = padding.amounts(around: picture.height, extent: extent.rows, stride: strides.rows)
        let columns = padding.amounts(around: picture.width, extent: extent.columns, stride: strides.columns)
        return (
            [AxisTaps(count: window.rows, stride: strides.rows, dilation: dilation.rows, before: rows.before)],
            [
                AxisTaps(
                    count: window.columns, stride: strides.columns, dilation: dilation.columns, before: columns.before)
            ]
        )
    }
}

extension TensorShape {
    /// The shape as a picture: a vector is a single pixel.
    fileprivate var picture: ImageShape {
        switch self {
        case .image(let shape): shape
        case .vector(let count): ImageShape(height: 1, width: 1, channels: count)
        }
    }
}
