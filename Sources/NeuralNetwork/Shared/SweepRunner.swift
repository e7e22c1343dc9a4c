import CKernels

/// One run of a sweep over some rows of windows, on the calling thread.
struct SweepRunner: ~Copyable {
    let plan: SweepPlan
    private let tile: TilePixels
    private let tileColumn: Int
    private let scales: [minemap_scale]
    private var memory: SweepMemory
    /// What the taps of one run of columns see.
    private var spans: [minemap_span] = []
    /// The multiply-adds done so far, counted as they are issued.
    private(set) var multiplyAdds = 0

    init(_ strip: SweepStrip, over tile: TilePixels) {
        plan = strip.plan
        tileColumn = strip.tileColumn
        self.tile = tile
        scales = tile.normalization.scales(channels: tile.channels, unitsPerDN: tile.unitsPerDN)
        memory = SweepMemory(for: strip.plan)
    }

    /// Makes every row that a row of windows needs and that isn't there yet.
    mutating func run(windowRow: Int) {
        for entry in plan.schedule.entries {
            var isThere = true
            for local in entry.locals {
                let (slot, pixel) = plan.schedule.stores[entry.operation].slot(of: local, windowRow: windowRow)
                if memory.take(slot, of: entry.operation, for: pixel) { isThere = false }
            }
            guard !isThere else { continue }
            make(entry, windowRow: windowRow)
        }
    }

    /// A row of an operation that was made for this row of windows.
    func row(_ local: Int, of operation: Int, windowRow: Int) -> UnsafePointer<Float> {
        let (slot, _) = plan.schedule.stores[operation].slot(of: local, windowRow: windowRow)
        return UnsafePointer(memory.row(slot, of: operation))
    }

    private mutating func make(_ entry: RowSchedule.Entry, windowRow: Int) {
        let value = plan.values[entry.operation]
        let targets = entry.locals.map { local in
            let (slot, _) = plan.schedule.stores[entry.operation].slot(of: local, windowRow: windowRow)
            return memory.row(slot, of: entry.operation)
        }
        if case .pixels = value.operation.kind {
            tile.normalise(
                row: windowRow * plan.grid.stride + entry.locals.lowerBound, from: tileColumn, by: scales,
                to: UnsafeMutableBufferPointer(start: targets[0], count: value.rowCount), pitch: value.channels)
            return
        }
        if targets.count == 2 { makeSquares(entry, of: value, to: targets, windowRow: windowRow) }
        for (local, target) in zip(entry.locals, targets) {
            var rows = rows(of: value.operation, at: local, windowRow: windowRow)
            if value.rowsFirstCount > 0 { rows = [[largest(of: rows[0].compactMap(\.self), for: value)]] }
            for run in targets.count == 2 ? value.squares.left : value.runs {
                make(run, of: value.operation, row: local, from: rows, to: target + run.start * value.channels)
            }
            value.operation.finish(target, count: value.rowCount)
        }
    }

    /// The largest of some rows of a pooling's source, for every number in them.
    private func largest(of rows: [UnsafePointer<Float>], for value: SweepPlan.Value) -> UnsafePointer<Float> {
        let channels = Int64(value.channels)
        let taps = rows.map { minemap_span(input: $0, pitch: channels, length: channels, row: 0) }
        minemap_largest(
            taps, Int64(taps.count), Int64(value.rowsFirstCount) / channels, channels, memory.scratch, channels)
        return UnsafePointer(memory.scratch)
    }

    /// For each source, the rows that the taps of one row look at; nil for those outside.
    private func rows(
        of operation: SweepOperation, at local: Int, windowRow: Int
    ) -> [[UnsafePointer<Float>?]] {
        zip(operation.sources, operation.rows).map { source, taps in
            let height = plan.program.operations[source].shape.height
            return (0..<taps.count).map { tap in
                let place = taps.place(of: tap, at: local)
                return (0..<height).contains(place) ? row(place, of: source, windowRow: windowRow) : nil
            }
        }
    }

    /// Makes two rows at once, by pairs of columns.
    private mutating func makeSquares(
        _ entry: RowSchedule.Entry, of value: SweepPlan.Value, to targets: [UnsafeMutablePointer<Float>],
        windowRow: Int
    ) {
        guard case .convolution(_, .some(let kernel), let activation) = value.operation.kind else { return }
        let first = rows(of: value.operation, at: entry.locals.lowerBound, windowRow: windowRow)[0]
        let second = rows(of: value.operation, at: entry.locals.lowerBound + 1, windowRow: windowRow)[0]
        let channels = plan.program.operations[value.operation.sources[0]].shape.channels
        for run in value.squares.runs {
            var squares = minemap_squares(
                inputs: (first[0], first[1], first[2], second[2]),
                looks: (
                    run.looks[0].columns(of: channels), run.looks[1].columns(of: channels),
                    run.looks[2].columns(of: channels), run.looks[3].columns(of: channels)
                ),
                outputs: (targets[0], targets[1]),
                targets: (
                    Optional(run.targets[0]).columns(of: value.channels),
                    Optional(run.targets[1]).columns(of: value.channels)
                ),
                count: Int64(run.count))
            kernel.convolve(&squares, relu: activation == .relu, scratch: memory.scratch)
            multiplyAdds += run.count * kernel.multiplyAddsOfASquare
        }
    }

    /// Makes the pixels of one run of columns.
    private mutating func make(
        _ run: ColumnRun, of operation: SweepOperation, row: Int, from rows: [[UnsafePointer<Float>?]],
        to target: UnsafeMutablePointer<Float>
    ) {
        let shape = operation.shape
        switch operation.kind {
        case .pixels: return
        case .convolution(let kernel, _, let activation):
            look(run, of: operation, at: rows, sideBySide: true)
            multiplyAdds += run.count * kernel.paddedFilters * spans.reduce(0) { $0 + Int($1.length) }
            spans.withUnsafeBufferPointer {
                kernel.convolve($0, pixels: run.count, relu: activation == .relu, to: target)
            }
        case .groups(let weights, let bias, let groups, _):
            look(run, of: operation, at: rows, sideBySide: false)
            let channels = plan.program.operations[operation.sources[0]].shape.channels
            multiplyAdds += run.count * spans.count * channels / groups * shape.channels
            for index in spans.indices { spans[index].row /= Int64(groups) }
            minemap_convolve_groups(
                weights, bias, Int64(channels), Int64(shape.channels), Int64(groups), spans, Int64(spans.count),
                Int64(run.count), target, Int64(shape.channels))
        case .pooling(let pooling):
            look(run, of: operation, at: rows, sideBySide: false)
            let pool = pooling == .maximum ? minemap_largest : minemap_mean
            pool(spans, Int64(spans.count), Int64(run.count), Int64(shape.channels), target, Int64(shape.channels))
        case .scaling, .activation, .merging, .concatenation, .placement, .flattening, .unflattening:
            if case .scaling = operation.kind { multiplyAdds += run.count * shape.channels }
            move(run, of: operation, row: row, from: rows, to: target)
        }
    }

    /// Sets ``spans`` to what the taps inside the first source see; with `sideBySide` those that touch are one.
    private mutating func look(
        _ run: ColumnRun, of operation: SweepOperation, at rows: [[UnsafePointer<Float>?]], sideBySide: Bool
    ) {
        let channels = plan.program.operations[operation.sources[0]].shape.channels
        let across = operation.columns[0].count
        spans.removeAll(keepingCapacity: true)
        for (tapRow, pointer) in rows[0].enumerated() {
            guard let pointer else { continue }
            for tap in run.taps[0] {
                let pieces = sideBySide ? 1 : tap.count
                for piece in 0..<pieces {
                    spans.append(
                        minemap_span(
                            input: pointer + (tap.column + piece) * channels, pitch: Int64(tap.step * channels),
                            length: Int64(tap.count / pieces * channels),
                            row: Int64((tapRow * across + tap.tap + piece) * channels)))
                }
            }
        }
    }
}

extension SquareRun.Columns? {
    /// The columns in a row of pixels of this many channels.
    fileprivate func columns(of channels: Int) -> minemap_columns {
        guard let self else { return minemap_columns(offset: -1, pitch: 0) }
        return minemap_columns(offset: Int64(self.first * channels), pitch: Int64(self.step * channels))
    }
}
