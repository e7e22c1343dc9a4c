import NeuralNetwork

/// Convolution and pooling written down as their definitions, in double precision, to compare with.
///
/// Where TensorFlow's padding begins is worked out here again, from how far the last window reaches.
struct PlainPicture {
    let shape: ImageShape
    let values: [Float]

    func convolved(with convolution: Step.Convolution) -> [Double] {
        let filters = convolution.bias.count
        return slid(convolution.sliding) { taps in
            (0..<filters).map { filter in
                let sum = taps.reduce(Double(convolution.bias[filter])) { sum, tap in
                    (0..<shape.channels).reduce(sum) { sum, channel in
                        let weight = convolution.kernel.values[
                            (tap.index * shape.channels + channel) * filters + filter]
                        return sum + Double(weight) * Double(values[tap.pixel * shape.channels + channel])
                    }
                }
                return convolution.activation == .relu ? max(0, sum) : sum
            }
        }
    }

    func pooled(_ sliding: Sliding) -> [Double] {
        slid(sliding) { taps in
            (0..<shape.channels).map { channel in
                taps.map { Double(values[$0.pixel * shape.channels + channel]) }.max() ?? .nan
            }
        }
    }

    /// Gives each window its taps that are inside the picture.
    private func slid(_ sliding: Sliding, _ body: ([(index: Int, pixel: Int)]) -> [Double]) -> [Double] {
        let rows = Self.starts(
            shape.height, sliding.window.rows, sliding.strides.rows, sliding.dilation.rows, sliding.padding)
        let columns = Self.starts(
            shape.width, sliding.window.columns, sliding.strides.columns, sliding.dilation.columns, sliding.padding)
        return rows.flatMap { top in
            columns.flatMap { left in
                var taps: [(index: Int, pixel: Int)] = []
                for index in 0..<(sliding.window.rows * sliding.window.columns) {
                    let row = top + index / sliding.window.columns * sliding.dilation.rows
                    let column = left + index % sliding.window.columns * sliding.dilation.columns
                    guard (0..<shape.height).contains(row), (0..<shape.width).contains(column) else { continue }
                    taps.append((index, row * shape.width + column))
                }
                return body(taps)
            }
        }
    }

    /// Where windows begin along an axis, before 0 where they need padding.
    private static func starts(
        _ length: Int, _ window: Int, _ stride: Int, _ dilation: Int, _ padding: Padding
    ) -> [Int] {
        let reach = (window - 1) * dilation + 1
        guard padding == .same else {
            return Array(Swift.stride(from: 0, through: length - reach, by: stride))
        }
        let unpadded = Array(Swift.stride(from: 0, to: length, by: stride))
        let missing = max(0, (unpadded.last ?? 0) + reach - length)
        return unpadded.map { $0 - missing / 2 }
    }
}
