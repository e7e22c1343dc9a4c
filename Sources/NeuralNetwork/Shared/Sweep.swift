/// A network made ready to score all windows of a tile, computing once what windows share.
///
/// Neighbouring windows look at the same pixels, and most of what a network computes of them is the same: only near a
/// window's own edge do the zeros that pad it make a difference. A sweep computes every value once for each *place*: a
/// pixel that windows share, or one that a window has for itself (``AxisPlan``). Rows and columns are planned apart, since
/// every step looks at a rectangle, and so is what windows share: a window's top row is the same for all windows beside it.
///
/// The result is that of a ``Runner`` window by window, but for rounding: sums run in another order, batch normalisations
/// are in the weights, and 3 x 3 convolutions are made in squares of four pixels.
package struct Sweep: Sendable {
    /// How windows are scored.
    package enum Method: Sendable {
        /// All at once, where the network can be; else window by window.
        case shared
        /// Each by itself.
        case plain
    }

    /// What a run gives.
    package struct Result: Sendable {
        /// Of the windows that were asked for, in reading order.
        package let outputs: Outputs
        /// What was computed for it, counted as it was issued, padding of the weights included; nil window by window,
        /// where oneDNN doesn't say.
        package let multiplyAdds: Int?
    }

    package let grid: WindowGrid
    private let network: NeuralNetwork
    /// Nil for a network that is run window by window.
    let strips: [SweepStrip]?

    package init(_ network: NeuralNetwork, over grid: WindowGrid, method: Method = .shared) {
        precondition(
            grid.window == PixelSize(rows: network.inputShape.height, columns: network.inputShape.width),
            "windows are what the network takes")
        self.grid = grid
        self.network = network
        strips = method == .shared ? SweepStrip.strips(of: network, over: grid) : nil
    }

    /// Whether all windows are scored at once; else each by itself.
    package var isSwept: Bool { strips != nil }

    /// Into how many strips the tile is cut, so that memory holds what is worked on; 0 window by window.
    package var stripCount: Int { strips?.count ?? 0 }

    /// Scores all windows in some rows of the grid, on the calling thread.
    ///
    /// Rows that follow each other share work, so give a thread neighbouring ones.
    ///
    /// - Throws: `NetworkError` when the tile isn't the one that was planned for, or oneDNN refuses a step.
    package func run(rows: some Collection<Int>, of tile: TilePixels) throws(NetworkError) -> Result {
        let channels = network.inputShape.channels
        guard tile.height == grid.height, tile.width == grid.width, tile.channels == channels else {
            throw .wrongTile(
                reason: "a tile of \(tile.height) x \(tile.width) x \(tile.channels), "
                    + "planned for \(grid.height) x \(grid.width) x \(channels)")
        }
        precondition(rows.allSatisfy { (0..<grid.rows).contains($0) }, "the grid has these rows")
        var outputs = Outputs(outputCount: network.outputCount)
        guard let strips else {
            var windows = try WindowByWindow(network, over: grid, of: tile)
            for row in rows { outputs.append(try windows.run(windowRow: row)) }
            return Result(outputs: outputs, multiplyAdds: nil)
        }
        var multiplyAdds = 0
        let parts = strips.map { strip in
            var runner = SweepRunner(strip, over: tile)
            let ofRows = rows.map { row in
                runner.run(windowRow: row)
                return strip.plan.outputs(of: runner, windowRow: row)
            }
            multiplyAdds += runner.multiplyAdds
            return ofRows
        }
        for row in 0..<rows.count { for part in parts { outputs.append(part[row]) } }
        return Result(outputs: outputs, multiplyAdds: multiplyAdds)
    }

    /// Scores all windows of a tile on several threads, each with its share of neighbouring rows.
    package func run(of tile: TilePixels, threads: Int) async throws -> Result {
        let share = max(1, (grid.rows + threads - 1) / max(1, threads))
        let starts = Array(stride(from: 0, to: grid.rows, by: share))
        let parts = try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            for start in starts {
                group.addTask { (start, try run(rows: start..<min(start + share, grid.rows), of: tile)) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        var outputs = Outputs(outputCount: network.outputCount)
        for start in starts { parts[start].map { outputs.append($0.outputs) } }
        let counts = parts.values.compactMap(\.multiplyAdds)
        return Result(outputs: outputs, multiplyAdds: isSwept ? counts.reduce(0, +) : nil)
    }
}

extension SweepPlan {
    var outputCount: Int { program.outputs.reduce(0) { $0 + program.operations[$1.operation].shape.count } }

    /// The answers for the windows of a row, those of a window together.
    fileprivate func outputs(of runner: borrowing SweepRunner, windowRow: Int) -> Outputs {
        let width = outputCount
        var logits = [Float](repeating: 0, count: grid.columns * width)
        var probabilities = logits
        var offset = 0
        for output in program.outputs {
            let shape = program.operations[output.operation].shape
            for local in 0..<shape.height {
                let row = runner.row(local, of: output.operation, windowRow: windowRow)
                for place in 0..<shape.width {
                    for window in 0..<grid.columns {
                        let column = values[output.operation].columns.column(
                            of: AxisPlan.Place(window: window, local: place))
                        let start = window * width + offset + (local * shape.width + place) * shape.channels
                        logits.withUnsafeMutableBufferPointer {
                            $0.baseAddress.map {
                                ($0 + start).update(from: row + column * shape.channels, count: shape.channels)
                            }
                        }
                    }
                }
            }
            for window in 0..<grid.columns {
                let start = window * width + offset
                output.activation.apply(
                    logits, to: &probabilities, start: start, count: shape.count, width: shape.channels)
            }
            offset += shape.count
        }
        return Outputs(probabilities: probabilities, logits: logits, outputCount: width)
    }
}

extension Activation {
    fileprivate func apply(_ logits: [Float], to probabilities: inout [Float], start: Int, count: Int, width: Int) {
        logits.withUnsafeBufferPointer { from in
            probabilities.withUnsafeMutableBufferPointer { to in
                guard let from = from.baseAddress, let to = to.baseAddress else { return }
                apply(from: from + start, to: to + start, count: count, width: width)
            }
        }
    }
}
