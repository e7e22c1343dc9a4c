import CKernels

/// The weights of a 3 x 3 convolution, transformed for squares of two rows by two columns.
///
///     U = G w Gᵀ,  G = | 1    0    0  |
///                      | 1/2  1/2  1/2|
///                      | 1/2 −1/2  1/2|
///                      | 0    0    1  |
///
/// Squares of this size keep single precision; larger ones, which save more, lose digits.
///
/// Reference: Lavin and Gray (2015), Fast Algorithms for Convolutional Neural Networks,
/// <https://arxiv.org/abs/1509.09308>.
struct WinogradKernel: Sendable {
    /// What is left of the multiplications: 16 for four results that take nine each.
    static let savedTo = 16.0 / 36

    private let packed: PackedKernel
    private let channels: Int

    /// Transforms rows x columns x channels x filters; nil where channels or filters aren't whole vectors.
    init?(_ kernel: Tensor<Float>, bias: [Float]) {
        let lanes = Int(MINEMAP_LANES)
        guard kernel.shape.count == 4, kernel.shape[0] == 3, kernel.shape[1] == 3,
            kernel.shape[2].isMultiple(of: lanes), kernel.shape[3].isMultiple(of: lanes)
        else { return nil }
        channels = kernel.shape[2]
        let pairs = channels * kernel.shape[3]
        var transformed = [Float](repeating: 0, count: 16 * pairs)
        for pair in 0..<pairs {
            let taps = (0..<9).map { Double(kernel.values[$0 * pairs + pair]) }
            // G w, then (G w) Gᵀ.
            let columns = (0..<3).map { Self.transform(taps[$0], taps[3 + $0], taps[6 + $0]) }
            for row in 0..<4 {
                let values = Self.transform(columns[0][row], columns[1][row], columns[2][row])
                for column in 0..<4 { transformed[(row * 4 + column) * pairs + pair] = Float(values[column]) }
            }
        }
        packed = PackedKernel(transformed, bias: bias, zeroBias: true)
    }

    private static func transform(_ first: Double, _ second: Double, _ third: Double) -> [Double] {
        [first, (first + second + third) / 2, (first - second + third) / 2, third]
    }

    /// The multiply-adds of one square, those of its transformations left out.
    var multiplyAddsOfASquare: Int { packed.rows * packed.filters }

    /// The numbers that ``convolve(_:relu:scratch:)`` needs for itself.
    var scratchCount: Int { Int(minemap_squares_scratch(Int64(channels), Int64(packed.filters))) }

    /// Writes the sums of squares of pixels.
    func convolve(_ squares: inout minemap_squares, relu: Bool, scratch: UnsafeMutablePointer<Float>) {
        packed.withPacked { kernel in
            minemap_convolve_squares(&kernel, &squares, Int64(channels), relu ? 1 : 0, scratch)
        }
    }
}
