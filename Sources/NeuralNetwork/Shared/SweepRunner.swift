import CKernels

/// One run of a sweep over some rows of windows, on the calling thread.
struct SweepRunner: ~Copyable {
    let plan: SweepPlan
    let tile: TilePixels
    private let scales: [minemap_scale]
    private var memory: SweepMemory
    /// What the taps of one run of columns see.
    private var spans: [minemap_span] = []
    /// The multiply-adds done so far, counted as they are issued.
    private(set) var multiplyAdds = 0

    init(_ plan: SweepPlan, over tile: TilePixels) {
        self.plan = plan
        self.tile = tile
        scales = tile.normalization.scales(channels: tile.channels, unitsPerDN: tile.unitsPerDN)
        memory = SweepMemory(for: plan)
    }

    /// Makes every row that a row of windows needs and that isn't there yet.
    mutating func run(windowRow: Int) {
        for entry in plan.schedule.entries {
            let (slot, pixel) = plan.schedule.stores[entry.operation].slot(of: entry.local, windowRow: windowRow)
            guard memory.take(slot, of: entry.operation, for: pixel) else { continue }
            make(entry, in: memory.row(slot, of: entry.operation), windowRow: windowRow)
        }
    }

    /// A row of an operation that was made for this row of windows.
    func row(_ local: Int, of operation: Int, windowRow: Int) -> UnsafePointer<Float> {
        let (slot, _) = plan.schedule.stores[operation].slot(of: local, windowRow: windowRow)
        return UnsafePointer(memory.row(slot, of: operation))
    }

    private mutating func make(_ entry: RowSchedule.Entry, in target: UnsafeMutablePointer<Float>, windowRow: Int) {
        let value = plan.values[entry.operation]
        let operation = value.operation
        if case .pixels = operation.kind {
            tile.normalise(
                row: windowRow * plan.grid.stride + entry.local, by: scales,
                to: UnsafeMutableBufferPointer(start: target, count: value.rowCount))
            return
        }
        // For each source, the rows that its taps look at; nil for those outside.
        let rows = zip(operation.sources, operation.rows).map { source, taps in
            let height = plan.program.operations[source].shape.height
            return (0..<taps.count).map { tap -> UnsafePointer<Float>? in
                let local = taps.place(of: tap, at: entry.local)
                guard (0..<height).contains(local) else { return nil }
                return row(local, of: source, windowRow: windowRow)
            }
        }
        let channels = operation.shape.channels
        for run in value.runs {
            make(run, of: operation, row: entry.local, from: rows, to: target + run.start * channels)
        }
        operation.finish(target, count: value.rowCount)
    }

    /// Makes the pixels of one run of columns.
    private mutating func make(
        _ run: ColumnRun, of operation: SweepOperation, row: Int, from rows: [[UnsafePointer<Float>?]],
        to target: UnsafeMutablePointer<Float>
    ) {
        let shape = operation.shape
        switch operation.kind {
        case .pixels: return
        case .convolution(let kernel, let activation):
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
