package import Geography
package import Imagery
package import NeuralNetwork

extension ModelCard {
    /// A window counts when less than this share of it is masked.
    package static let maskedLimit = 0.1

    /// Scores every window of a tile on the composites of a period's mosaic windows.
    ///
    /// - Parameters:
    ///   - composites: One a mosaic window, with the card's bands in the card's order.
    ///   - tile: The tile that the composites cover.
    ///   - network: The network that the card describes.
    ///   - stride: Pixels between windows.
    /// - Returns: A record for every window, in reading order.
    /// - Throws: `NetworkError`.
    package func score(
        _ composites: [Composite], of tile: Tile, with network: NeuralNetwork, stride: Int
    ) throws -> TileScores {
        let windows = tile.extent.windows(size: windowSize, stride: stride)
        var scores = [[Float]](repeating: [], count: windows.count)
        var runner = try Runner(network)
        for composite in composites {
            let clear = windows.indices.filter { composite.maskedFraction(in: windows[$0]) < Self.maskedLimit }
            guard !clear.isEmpty else { continue }
            let pixels = NormalizedTile(composite, by: normalization)
            for start in Swift.stride(from: 0, to: clear.count, by: runner.batch) {
                let batch = clear[start..<min(start + runner.batch, clear.count)]
                var input: [Float] = []
                input.reserveCapacity(batch.count * windowSize * windowSize * bands.count)
                for index in batch { pixels.append(windows[index], to: &input) }
                let mines = try runner.run(input).probabilities(ofOutput: mineOutput)
                for (index, score) in zip(batch, mines) { scores[index].append(score) }
            }
        }
        return TileScores(tile: tile, records: zip(windows, scores).map { WindowRecord(window: $0, scores: $1) })
    }
}
