/// What a sweep makes of one step: how much of its work windows share.
package struct StepShare: Sendable, Equatable {
    package let name: String
    /// The multiply-adds of a window by itself.
    package let alone: Int
    /// The multiply-adds a window when all windows of the tile are swept, its part of what is shared among them.
    package let swept: Double
    /// The places computed, for one that a window by itself would have: below 1 where windows share.
    package let rows: Double
    package let columns: Double
}

extension Sweep {
    /// What windows share, step by step, in the order in which it is computed; nothing window by window.
    ///
    /// Derived from the plan, that of the first strip where a tile is cut into some: padding inside the inner loops isn't in it, as it is in ``Result/multiplyAdds``.
    package var shares: [StepShare] {
        guard let plan = strips?.first?.plan else { return [] }
        return plan.values.dropFirst().map { value in
            let windows = Double(plan.grid.rows * plan.grid.columns)
            let perTap = value.operation.multiplyAddsOfOneTap
            let rows = value.operation.looks(from: value.rows.places(), sources: plan, along: .rows)
            let columns = value.operation.looks(from: value.columns.places, sources: plan, along: .columns)
            return StepShare(
                name: value.operation.name,
                alone: value.operation.multiplyAddsOfAWindow(in: plan),
                swept: Double(rows * columns * perTap) / windows, rows: value.rows.placesLeft,
                columns: value.columns.plan.placesLeft)
        }
    }

    /// The multiply-adds a window if every convolution that can be made in tiles were made so: the least that this way
    /// of computing needs.
    package var fewestMultiplyAdds: Double {
        guard let plan = strips?.first?.plan else { return 0 }
        return zip(shares, plan.values.dropFirst()).reduce(0) { sum, each in
            let (share, value) = each
            return sum + share.swept * (value.operation.makesPairsOfRows ? WinogradKernel.savedTo : 1)
        }
    }
}

extension SweepOperation {
    /// The multiply-adds of one tap of one pixel.
    fileprivate var multiplyAddsOfOneTap: Int {
        let taps = (rows.first?.count ?? 1) * (columns.first?.count ?? 1)
        return multiplyAdds / max(1, taps)
    }

    /// How many taps look inside the source, over all places of an axis.
    fileprivate func looks(from places: [AxisPlan.Place], sources plan: SweepPlan, along axis: Step.Axis) -> Int {
        guard let source = sources.first, let taps = axis == .rows ? rows.first : columns.first else { return 0 }
        let shape = plan.program.operations[source].shape
        let length = axis == .rows ? shape.height : shape.width
        return places.reduce(0) { sum, place in
            sum + (0..<taps.count).count { (0..<length).contains(taps.place(of: $0, at: place.local)) }
        }
    }

    /// The multiply-adds of all pixels of a window, those of taps in its padding left out.
    fileprivate func multiplyAddsOfAWindow(in plan: SweepPlan) -> Int {
        let down = (0..<shape.height).map { AxisPlan.Place(window: 0, local: $0) }
        let across = (0..<shape.width).map { AxisPlan.Place(window: 0, local: $0) }
        return looks(from: down, sources: plan, along: .rows) * looks(from: across, sources: plan, along: .columns)
            * multiplyAddsOfOneTap
    }
}
