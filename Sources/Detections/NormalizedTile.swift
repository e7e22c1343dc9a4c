import Geography
import Imagery
import NeuralNetwork

/// A composite as a network takes it: normalised, the channels of a pixel together.
///
/// Normalised once for the tile, since windows overlap and each looks at many pixels of its neighbours.
struct NormalizedTile {
    private let width: Int
    private let channels: Int
    /// Rows x columns x channels.
    private let values: [Float]

    init(_ composite: Composite, by normalization: Normalization) {
        let channels = composite.bands.count
        let pixels = composite.extent.width * composite.extent.height
        width = composite.extent.width
        self.channels = channels
        values = [Float](unsafeUninitializedCapacity: pixels * channels) { buffer, count in
            let output = UnsafeMutableBufferPointer(rebasing: buffer[..<(pixels * channels)])
            composite.values.withUnsafeBufferPointer { stored in
                for channel in 0..<channels {
                    let band = UnsafeBufferPointer(rebasing: stored[(channel * pixels)..<((channel + 1) * pixels)])
                    normalization.apply(
                        toBand: band, channel: channel, of: channels, unitsPerDN: Composite.valuesPerDN, into: output)
                }
            }
            count = pixels * channels
        }
    }

    /// Appends the pixels of a window: rows x columns x channels.
    func append(_ window: Window, to input: inout [Float]) {
        for row in window.row..<(window.row + window.height) {
            let start = (row * width + window.column) * channels
            input.append(contentsOf: values[start..<(start + window.width * channels)])
        }
    }
}
