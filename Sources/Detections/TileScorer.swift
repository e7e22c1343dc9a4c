package import Geography
package import Imagery
package import NeuralNetwork

/// A model made ready to score the windows of tiles of one size.
///
/// What windows share is planned once, for all tiles.
package struct TileScorer: Sendable {
    /// A window counts when less than this share of it is masked.
    package static let maskedLimit = 0.1

    private let card: ModelCard
    private let ensemble: Ensemble
    private let stride: Int
    /// One a network of the ensemble.
    private let sweeps: [Sweep]

    /// Plans how each network is swept over a tile.
    ///
    /// - Parameters:
    ///   - card: The model.
    ///   - ensemble: The networks that the card describes.
    ///   - extent: A tile, padding included; all tiles that are scored have its size.
    ///   - stride: Pixels between windows.
    ///   - method: Whether windows share work.
    package init(
        _ card: ModelCard, _ ensemble: Ensemble, over extent: Extent, stride: Int, method: Sweep.Method = .shared
    ) {
        self.card = card
        self.ensemble = ensemble
        self.stride = stride
        let window = PixelSize(rows: card.windowSize, columns: card.windowSize)
        let grid = WindowGrid(height: extent.height, width: extent.width, window: window, stride: stride)
        sweeps = ensemble.networks.map { Sweep($0, over: grid, method: method) }
    }

    /// Scores every window of a tile on the composites of a period's mosaic windows.
    ///
    /// - Parameters:
    ///   - composites: One a mosaic window, with the card's bands in the card's order.
    ///   - tile: The tile that the composites cover.
    /// - Returns: A record for every window, in reading order.
    /// - Throws: `NetworkError`.
    package func score(_ composites: [Composite], of tile: Tile) throws -> TileScores {
        let windows = tile.extent.windows(size: card.windowSize, stride: stride)
        var scores = [[Score]](repeating: [], count: windows.count)
        for composite in composites {
            let isClear = windows.map { composite.maskedFraction(in: $0) < Self.maskedLimit }
            for (index, score) in try self.scores(of: composite, where: isClear) { scores[index].append(score) }
        }
        return TileScores(tile: tile, records: zip(windows, scores).map { WindowRecord(window: $0, scores: $1) })
    }

    /// The scores of the clear windows of a composite, with their places among all windows.
    private func scores(of composite: Composite, where isClear: [Bool]) throws -> [(Int, Score)] {
        guard let grid = sweeps.first?.grid else { return [] }
        let columns = grid.columns
        // Clouds come in banks: a row of windows without a clear one is left out.
        let rows = (0..<grid.rows).filter { isClear[($0 * columns)..<(($0 + 1) * columns)].contains(true) }
        guard !rows.isEmpty else { return [] }
        let pixels = TilePixels(
            values: composite.values, height: composite.extent.height, width: composite.extent.width,
            unitsPerDN: Composite.valuesPerDN, normalization: card.normalization)
        let outputs = try sweeps.map { try $0.run(rows: rows, of: pixels).outputs }
        let places = rows.flatMap { row in (row * columns)..<((row + 1) * columns) }
        return zip(places, ensemble.scores(from: outputs)).filter { isClear[$0.0] }
    }
}
