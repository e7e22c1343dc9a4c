import Geography

/// Mean reflectances of square blocks of pixels.
struct BlockMeans {
    /// Pixels along a block's side.
    let share: Int
    /// All blocks together, whole ones.
    let blocks: Window
    /// What of them there is.
    let pixels: Window

    /// The mean of each block, row by row, as a reflectance; not a number where a pixel of it is 0, or none is there.
    func means(of values: [UInt16]) -> [Float] {
        let across = (0..<blocks.width / share).map { block($0, from: blocks.column, of: pixels.column, pixels.width) }
        var means: [Float] = []
        means.reserveCapacity(across.count * blocks.height / share)
        for index in 0..<blocks.height / share {
            let rows = block(index, from: blocks.row, of: pixels.row, pixels.height)
            let (sums, zeros) = columnSums(of: values, in: rows)
            means += across.map { columns in
                let sum = sums[columns].reduce(0, &+)
                let count = columns.count * rows.count
                let isWhole = count > 0 && zeros[columns].reduce(0, &+) == 0
                return isWhole ? Float(Double(sum) / Double(count) / 10_000) : .nan
            }
        }
        return means
    }

    /// The sum of each column over some rows, and how many zeros are in it: down the columns first, many at a time.
    private func columnSums(of values: [UInt16], in rows: Range<Int>) -> (sums: [UInt32], zeros: [UInt32]) {
        var sums = [UInt32](repeating: 0, count: pixels.width)
        var zeros = sums
        values.withUnsafeBufferPointer { values in
            sums.withUnsafeMutableBufferPointer { sums in
                zeros.withUnsafeMutableBufferPointer { zeros in
                    for row in rows {
                        let start = row * pixels.width
                        for column in 0..<pixels.width {
                            let value = values[start + column]
                            sums[column] &+= UInt32(value)
                            zeros[column] &+= value == 0 ? 1 : 0
                        }
                    }
                }
            }
        }
        return (sums, zeros)
    }

    /// Where along one axis a block lies among the pixels that are there.
    private func block(_ index: Int, from first: Int, of start: Int, _ count: Int) -> Range<Int> {
        let block = first + index * share..<first + (index + 1) * share
        let there = block.clamped(to: start..<start + count)
        return there.lowerBound - start..<there.upperBound - start
    }
}
