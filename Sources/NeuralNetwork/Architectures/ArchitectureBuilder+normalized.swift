extension ArchitectureBuilder {
    /// Blocks of three convolutions, each normalised before its ReLU.
    mutating func addNormalizedBlocks(dropout: Double) throws(NetworkError) {
        for width in [32, 64, 128] {
            for _ in 0..<3 {
                try addNormalizedConvolution(width)
                try addReLU()
            }
            try addMaximumPooling(2)
        }
        try addHead2024(dropout: dropout)
    }

    /// Stages of residual blocks, and the mean of what they give.
    mutating func addResidualStages(widths: [Int], blocks: Int, dropout: Double) throws(NetworkError) {
        try addNormalizedConvolution(widths.first ?? 1, stride: 2)
        try addReLU()
        for (stage, width) in widths.enumerated() {
            for block in 0..<blocks { try addResidualBlock(width, stride: stage > 0 && block == 0 ? 2 : 1) }
        }
        try addMean()
        try addDropout(dropout)
        try addDense(1, .sigmoid)
    }

    /// Two convolutions whose result is added to what they took, brought to the same shape where it isn't.
    private mutating func addResidualBlock(_ width: Int, stride: Int) throws(NetworkError) {
        let start = last
        let keepsShape = stride == 1 && shape.lastAxis == width
        try addNormalizedConvolution(width, stride: stride)
        try addReLU()
        try addNormalizedConvolution(width)
        let added = last
        if !keepsShape { try addNormalizedConvolution(width, size: 1, stride: stride, of: start) }
        try addSum(with: keepsShape ? start : added)
        try addReLU()
    }

    private mutating func addNormalizedConvolution(
        _ filters: Int, size: Int = 3, stride: Int = 1, of source: Step.Source? = nil
    ) throws(NetworkError) {
        try addConvolution(filters, size: size, stride: stride, activation: .linear, of: source)
        try addNormalization()
    }
}
