import CKernels
import Foundation

extension TreeModel {
    /// The probability of each pixel of a picture, as LightGBM's `predict` gives it.
    ///
    /// - Parameters:
    ///   - features: The picture once for each feature, row by row.
    ///   - width: Pixels in a row.
    /// - Returns: A number from 0 to 1 a pixel, row by row.
    package func probabilities(of features: [Float], width: Int) -> [Double] {
        precondition(features.count % (featureCount * max(width, 1)) == 0, "every pixel has every feature")
        let size = features.count / featureCount
        guard size > 0 else { return [] }
        let squares = Squares(width: width, height: size / width)
        var sums = [Double](repeating: 0, count: size)
        withForest { forest in
            let count = Int(minemap_forest_scratch(forest)) / MemoryLayout<minemap_walk>.stride
            withUnsafeTemporaryAllocation(of: minemap_walk.self, capacity: count) { scratch in
                for first in stride(from: 0, to: squares.count, by: Int(MINEMAP_BLOCKS)) {
                    let batch = first..<min(first + Int(MINEMAP_BLOCKS), squares.count)
                    let ranks = ranks(of: squares.values(of: features, planes: featureCount, in: batch))
                    var results = [Double](repeating: 0, count: batch.count * Squares.pixels)
                    minemap_forest_sums(forest, ranks, Int64(batch.count), scratch.baseAddress, &results)
                    squares.put(results, of: batch, into: &sums)
                }
            }
        }
        return sums.map { 1 / (1 + exp(-sigmoid * $0)) }
    }

    private func ranks(of values: [Float]) -> [UInt8] {
        let blocks = values.count / (featureCount * Squares.pixels)
        return [UInt8](unsafeUninitializedCapacity: values.count) { ranks, count in
            minemap_ranks(values, Int64(blocks), Int64(featureCount), cuts, ranks.baseAddress)
            count = values.count
        }
    }

    private func withForest(_ body: (UnsafePointer<minemap_forest>) -> Void) {
        nodes.withUnsafeBufferPointer { nodes in
            leaves.withUnsafeBufferPointer { leaves in
                nodeStarts.withUnsafeBufferPointer { nodeStarts in
                    leafStarts.withUnsafeBufferPointer { leafStarts in
                        var forest = minemap_forest(
                            nodes: nodes.baseAddress, leaves: leaves.baseAddress, node_starts: nodeStarts.baseAddress,
                            leaf_starts: leafStarts.baseAddress, trees: Int64(treeCount), features: Int64(featureCount))
                        body(&forest)
                    }
                }
            }
        }
    }
}

/// A picture in squares of 8 x 8 pixels, whose pixels are more alike than 64 of a row.
private struct Squares {
    let width: Int
    let height: Int

    static let side = 8
    static let pixels = side * side

    private var columns: Int { (width + Squares.side - 1) / Squares.side }

    var count: Int { columns * ((height + Squares.side - 1) / Squares.side) }

    /// The values of some squares one after the other; in a square, plane by plane.
    func values(of planes: [Float], planes count: Int, in batch: Range<Int>) -> [Float] {
        var values: [Float] = []
        values.reserveCapacity(batch.count * count * Squares.pixels)
        for square in batch {
            let pixels = pixels(of: square)
            for plane in 0..<count {
                let start = plane * width * height
                for pixel in pixels { values.append(planes[start + pixel]) }
            }
        }
        return values
    }

    func put(_ results: [Double], of batch: Range<Int>, into picture: inout [Double]) {
        for (start, square) in zip(stride(from: 0, to: results.count, by: Squares.pixels), batch) {
            for (index, pixel) in pixels(of: square).enumerated() { picture[pixel] = results[start + index] }
        }
    }

    /// The places of a square's pixels in the picture; one that reaches over the edge repeats the last.
    private func pixels(of square: Int) -> [Int] {
        let (top, left) = (square / columns * Squares.side, square % columns * Squares.side)
        return (top..<top + Squares.side).flatMap { row in
            (left..<left + Squares.side).map { min(row, height - 1) * width + min($0, width - 1) }
        }
    }
}
