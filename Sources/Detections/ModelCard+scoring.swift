package import Geography
package import Imagery
import NeuralNetwork

extension ModelCard {
    /// A window counts when less than this share of it is masked.
    package static let maskedLimit = 0.1

    /// Scores every window of a tile on the composites of a period's mosaic windows.
    ///
    /// - Parameters:
    ///   - composites: One a mosaic window, with the card's bands in the card's order.
    ///   - tile: The tile that the composites cover.
    ///   - ensemble: The networks that the card describes.
    ///   - stride: Pixels between windows.
    /// - Returns: A record for every window, in reading order.
    /// - Throws: `NetworkError`.
    package func score(
        _ composites: [Composite], of tile: Tile, with ensemble: Ensemble, stride: Int
    ) throws -> TileScores {
        let windows = tile.extent.windows(size: windowSize, stride: stride)
        var scores = [[Score]](repeating: [], count: windows.count)
        for composite in composites {
            let clear = windows.indices.filter { composite.maskedFraction(in: windows[$0]) < Self.maskedLimit }
            guard !clear.isEmpty else { continue }
            let pixels = NormalizedTile(composite, by: normalization)
            let outputs = try ensemble.networks.map { try pixels.outputs(of: $0, for: clear.map { windows[$0] }) }
            for (index, score) in zip(clear, ensemble.scores(from: outputs)) { scores[index].append(score) }
        }
        return TileScores(tile: tile, records: zip(windows, scores).map { WindowRecord(window: $0, scores: $1) })
    }
}

extension NormalizedTile {
    /// What a network says of windows of the tile, each run by itself.
    fileprivate func outputs(of network: NeuralNetwork, for windows: [Window]) throws -> Outputs {
        var runner = try Runner(network)
        var outputs = Outputs(outputCount: network.outputCount)
        for start in stride(from: 0, to: windows.count, by: runner.batch) {
            let batch = windows[start..<min(start + runner.batch, windows.count)]
            var input: [Float] = []
            input.reserveCapacity(batch.count * network.inputShape.count)
            for window in batch { append(window, to: &input) }
            outputs.append(try runner.run(input))
        }
        return outputs
    }
}
