extension Mine {
    /// Which share of each pixel has been dug up, and not been taken back by plants: what is a mine.
    package func shares(at moment: Moment) -> [Float] {
        var bare = zip(digging(at: moment), recovery(at: moment)).map { $0 * (1 - $1) }
        for cover in pools.compactMap({ $0.cover(at: moment, within: window) }) {
            bare.join(cover.shares, of: cover.window, over: window)
        }
        return bare
    }

    private func digging(at moment: Moment) -> [Float] {
        let year = Float(moment.year)
        let end = ended.map { min(year, Float($0)) } ?? year
        return zip(dug, limit).map { ((end - $0) / 0.12).unit * $1 }
    }

    private func recovery(at moment: Moment) -> [Float] {
        left.map { (Float(moment.year) - $0).step(0, 1.7) }
    }

    func covers(at moment: Moment) -> [Cover] {
        guard moment.year > began else { return [] }
        let dug = digging(at: moment)
        let bare = zip(dug, recovery(at: moment)).map { $0 * (1 - $1) }
        let year = Float(moment.year)
        let grown = left.map { (year - $0).step(2.5, 8) }
        var covers = [
            Cover(.youngForest, dug.map { $0 * 0.95 }, in: window, mixedWith: (.highForest, grown)),
            Cover(.ochreTailings, bare, in: window, mixedWith: (.paleTailings, paleness.map(\.unit))),
            Cover(.greyMud, zip(bare, mud).map { $0 * $1 }, in: window),
        ]
        covers += pools.compactMap { $0.cover(at: moment, within: window) }
        if let airstrip { covers += airstrip.covers(at: moment) }
        return covers
    }
}
