import CKernels
package import Imagery

/// The pixels of a dataset in the order of bands that a network takes.
package struct TrainingPixels: Sendable {
    /// The rows, and the columns, of every patch.
    package let side: Int
    package let channels: Int
    /// The largest DN that there can be.
    package let largest: Float
    /// Patches x rows x columns x channels.
    private let values: [UInt16]

    /// Takes some bands of a dataset.
    ///
    /// - Throws: `TrainingError` where the dataset lacks one.
    package init(of dataset: PatchDataset, bands: [Band]) throws(TrainingError) {
        var places: [Int] = []
        for band in bands {
            guard let place = dataset.bands.firstIndex(of: band) else {
                throw .missingBand(band.rawValue, held: dataset.bands.map(\.rawValue))
            }
            places.append(place)
        }
        side = dataset.side
        channels = bands.count
        largest = Float(dataset.clippedAt ?? Int(UInt16.max))
        guard bands != dataset.bands else {
            values = dataset.pixels
            return
        }
        let width = dataset.bands.count
        values = [UInt16](unsafeUninitializedCapacity: dataset.pixels.count / width * places.count) { buffer, count in
            for pixel in 0..<(dataset.pixels.count / width) {
                for place in places {
                    buffer[count] = dataset.pixels[pixel * width + place]
                    count += 1
                }
            }
        }
    }

    /// A patch drawn anew, in DN: rows x columns x channels.
    package func drawn(_ patch: Int, by map: AffineMap, side rows: Int) -> [Float] {
        var window = [Float](repeating: 0, count: rows * rows * channels)
        window.withUnsafeMutableBufferPointer { warp(patch, by: map, to: $0, side: rows) }
        return window
    }

    /// Draws a patch anew, in DN.
    func warp(_ patch: Int, by map: AffineMap, to output: UnsafeMutableBufferPointer<Float>, side rows: Int) {
        let size = side * side * channels
        values.withUnsafeBufferPointer { buffer in
            var picture = minemap_picture(
                values: buffer.baseAddress?.advanced(by: patch * size), rows: Int64(side), columns: Int64(side),
                channels: Int64(channels))
            minemap_warp(&picture, map.numbers, output.baseAddress, Int64(rows), Int64(rows))
        }
    }
}
