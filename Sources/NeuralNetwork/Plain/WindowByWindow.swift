import CKernels

/// Scores windows of a tile one by one: for networks that can't be swept, and to hold sweeps against.
struct WindowByWindow: ~Copyable {
    private let grid: WindowGrid
    private let tile: TilePixels
    private let scales: [minemap_scale]
    private var runner: Runner
    /// The pixels that a row of windows sees, normalised: rows x columns x channels.
    private var strip: [Float]
    private var batch: [Float] = []

    init(_ network: NeuralNetwork, over grid: WindowGrid, of tile: TilePixels) throws(NetworkError) {
        self.grid = grid
        self.tile = tile
        scales = tile.normalization.scales(channels: tile.channels, unitsPerDN: tile.unitsPerDN)
        runner = try Runner(network)
        strip = [Float](repeating: 0, count: grid.window.rows * tile.width * tile.channels)
    }

    /// Scores the windows of one row of the grid.
    mutating func run(windowRow: Int) throws(NetworkError) -> Outputs {
        for row in 0..<grid.window.rows { normalise(row: row, of: windowRow * grid.stride + row) }
        var outputs: Outputs?
        for first in stride(from: 0, to: grid.columns, by: runner.batch) {
            batch.removeAll(keepingCapacity: true)
            for column in first..<min(first + runner.batch, grid.columns) { cut(windowAt: column * grid.stride) }
            let scored = try runner.run(batch)
            if outputs == nil { outputs = scored } else { outputs?.append(scored) }
        }
        return outputs ?? Outputs(outputCount: 0)
    }

    private mutating func normalise(row: Int, of tileRow: Int) {
        let count = tile.width * tile.channels
        strip.withUnsafeMutableBufferPointer { strip in
            tile.normalise(
                row: tileRow, by: scales,
                to: UnsafeMutableBufferPointer(rebasing: strip[(row * count)..<((row + 1) * count)]),
                pitch: tile.channels)
        }
    }

    private mutating func cut(windowAt column: Int) {
        let length = grid.window.columns * tile.channels
        for row in 0..<grid.window.rows {
            let start = (row * tile.width + column) * tile.channels
            batch.append(contentsOf: strip[start..<(start + length)])
        }
    }
}
