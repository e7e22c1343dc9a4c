/// How a network is swept over the windows of a tile: what is computed once, and where it is kept.
struct SweepPlan: Sendable {
    /// One operation's place in memory and its work on a row.
    struct Value: Sendable {
        let operation: SweepOperation
        let rows: AxisPlan
        let columns: ColumnIndex
        /// The columns of the result, in runs that look alike.
        let runs: [ColumnRun]
        /// The same for two rows at once: pairs of columns, and what is left.
        let squares: (runs: [SquareRun], left: [ColumnRun])
        /// The numbers in a row of the source where a pooling takes the largest of its rows first, for all columns, and
        /// then of the columns; 0 where it takes all taps at once.
        let rowsFirstCount: Int

        var channels: Int { operation.shape.channels }
        /// The numbers in one row.
        var rowCount: Int { columns.places.count * channels }
    }

    let grid: WindowGrid
    let program: SweepProgram
    private(set) var values: [Value] = []
    let schedule: RowSchedule

    /// Plans a sweep; nil for a network that can't be swept.
    init?(_ network: NeuralNetwork, over grid: WindowGrid) {
        guard let program = SweepProgram(network), grid.rows > 0, grid.columns > 0 else { return nil }
        self.grid = grid
        self.program = program
        let rows = Self.plans(of: program, along: .rows, over: grid)
        let columns = Self.plans(of: program, along: .columns, over: grid)
        schedule = RowSchedule(of: program, rows: rows)
        for (place, operation) in program.operations.enumerated() {
            let index =
                place == 0
                ? ColumnIndex(ofPixels: columns[0], width: grid.width) : ColumnIndex(columns[place])
            var keepsPlaces = operation.makesPairsOfRows
            if case .unflattening = operation.kind { keepsPlaces = true }
            let sources = zip(operation.sources, operation.columns).map { source, taps in
                (values[source].columns, program.operations[source].shape.width, taps)
            }
            let runs = place == 0 ? [] : ColumnRun.runs(over: index, from: sources, keepsPlaces: keepsPlaces)
            let squares = operation.makesPairsOfRows ? SquareRun.squares(of: runs) : (squares: [], left: [])
            let rowsFirstCount = operation.poolsRowsFirst(
                to: index.places.count, from: operation.sources.first.map { values[$0].columns.places.count } ?? 0)
            values.append(
                Value(
                    operation: operation, rows: rows[place], columns: index, runs: runs,
                    squares: (squares.squares, squares.left), rowsFirstCount: rowsFirstCount))
        }
    }

    /// The numbers that a run keeps at once.
    var memoryCount: Int { zip(values, schedule.stores).reduce(0) { $0 + $1.0.rowCount * $1.1.capacity } }

    /// For each operation, what windows share along an axis, as far as it is worth it.
    private static func plans(
        of program: SweepProgram, along axis: Step.Axis, over grid: WindowGrid
    ) -> [AxisPlan] {
        let windows = axis == .rows ? grid.rows : grid.columns
        let needed = neededPlaces(of: program, along: axis)
        var plans: [AxisPlan] = []
        for (place, operation) in program.operations.enumerated() {
            let length = operation.shape.length(along: axis)
            let taps = axis == .rows ? operation.rows : operation.columns
            let sharings = zip(operation.sources, taps).map { plans[$0].sharing.through($1, to: length) }
            let sharing = sharings.dropFirst().reduce(sharings.first ?? .pixels(length)) { $0.joined(with: $1) }
            var plan = AxisPlan(
                sharing: sharing, length: length, needed: needed[place], windows: windows, stride: grid.stride)
            if place > 0, !plan.isWorthSharing {
                plan = AxisPlan(
                    sharing: .nothing, length: length, needed: needed[place], windows: windows,
                    stride: grid.stride)
            }
            // Then a shared row is made with the same neighbour whichever windows it is made for, to the last bit.
            if axis == .rows, operation.makesPairsOfRows, plan.movesByPairs { plan = plan.sharingPairs }
            plans.append(plan)
        }
        return plans
    }

    /// For each operation, the places that lead to the answer: a pooling may drop the last ones.
    private static func neededPlaces(of program: SweepProgram, along axis: Step.Axis) -> [Range<Int>] {
        var needed: [Range<Int>?] = program.operations.map { _ in nil }
        for output in program.outputs {
            needed[output.operation] = 0..<program.operations[output.operation].shape.length(along: axis)
        }
        for (place, operation) in program.operations.enumerated().reversed() {
            guard let range = needed[place] else { continue }
            for (source, taps) in zip(operation.sources, axis == .rows ? operation.rows : operation.columns) {
                let length = program.operations[source].shape.length(along: axis)
                let places = taps.places(for: range, in: length)
                needed[source] = needed[source].map { $0.joined(with: places) } ?? places
            }
        }
        return needed.map { $0 ?? 0..<0 }
    }
}

extension ImageShape {
    fileprivate func length(along axis: Step.Axis) -> Int {
        switch axis {
        case .rows: height
        case .columns: width
        case .channels: channels
        }
    }
}

extension Range<Int> {
    /// The shortest range that holds both; an empty one holds nothing.
    fileprivate func joined(with other: Range<Int>) -> Range<Int> {
        guard !isEmpty, !other.isEmpty else { return isEmpty ? other : self }
        return Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
