import Geography

extension Composite {
    /// One composite of those of several mosaic windows of a tile: of each band, the median of the windows that show
    /// the pixel, of an even number the lower of the middle two.
    ///
    /// It is for looking at. Networks look at each window on its own.
    package init(ofWindows windows: [Composite]) {
        precondition(!windows.isEmpty, "a tile has a mosaic window")
        let (extent, bands) = (windows[0].extent, windows[0].bands)
        precondition(
            windows.allSatisfy { $0.extent == extent && $0.bands == bands },
            "the windows lie on one grid, with its bands")
        var values = windows[0].values
        var counts = windows[0].sceneCounts
        if windows.count > 1 {
            for place in values.indices { values[place] = windows.middle(at: place) }
            for place in counts.indices {
                counts[place] = windows.reduce(0) { UInt16(clamping: Int($0) + Int($1.sceneCounts[place])) }
            }
        }
        self.init(extent: extent, bands: bands, values: values, sceneCounts: counts)
    }
}

extension [Composite] {
    /// The lower of the middle values at a place, of those that aren't masked; 0 of none.
    fileprivate func middle(at place: Int) -> UInt16 {
        let seen = map { $0.values[place] }.filter { $0 > 0 }.sorted()
        return seen.isEmpty ? 0 : seen[(seen.count - 1) / 2]
    }
}
