/// In which column of memory a place of a window stands.
struct ColumnIndex: Sendable {
    /// The places, column by column.
    let places: [AxisPlan.Place]
    let plan: AxisPlan
    private let byPixel: [Int32]
    private let ownRank: [Int]
    private let sharedCount: Int

    init(_ plan: AxisPlan) {
        let places = plan.places()
        self.init(plan, places: places, sharedCount: places.count - plan.own.count * plan.windows)
    }

    /// The columns of a tile's own pixels, all of them in order.
    init(ofPixels plan: AxisPlan, width: Int) {
        // Every pixel has a column, also one that no window sees: it belongs to a window that isn't there.
        let places = (0..<width).map { AxisPlan.Place(window: 0, local: $0) }
        self.init(plan, places: places, sharedCount: width)
    }

    private init(_ plan: AxisPlan, places: [AxisPlan.Place], sharedCount: Int) {
        let last = places.prefix(sharedCount).map { plan.pixel(of: $0) }.max() ?? -1
        var byPixel = [Int32](repeating: -1, count: last + 1)
        for (column, place) in places.prefix(sharedCount).enumerated() {
            byPixel[plan.pixel(of: place)] = Int32(column)
        }
        var ownRank = [Int](repeating: -1, count: plan.length)
        for (rank, local) in plan.own.enumerated() { ownRank[local] = rank }
        self.places = places
        self.plan = plan
        self.byPixel = byPixel
        self.ownRank = ownRank
        self.sharedCount = sharedCount
    }

    /// Whether two columns are those of one place in two windows, or both shared.
    func isOfOnePlace(_ first: Int, _ second: Int) -> Bool {
        let isShared = first < sharedCount
        return isShared == (second < sharedCount) && (isShared || places[first].local == places[second].local)
    }

    /// The column of a needed place.
    func column(of place: AxisPlan.Place) -> Int {
        if plan.shared.contains(place.local) { return Int(byPixel[plan.pixel(of: place)]) }
        return sharedCount + ownRank[place.local] * plan.windows + place.window
    }
}
