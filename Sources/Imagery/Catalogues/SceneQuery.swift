package import Geography

/// Which scenes are wanted: a catalogue may return more, never fewer.
package struct SceneQuery: Hashable, Sendable {
    package let region: MultiPolygon
    package let period: Period
    /// Per cent of the scene; `nil` takes all.
    ///
    /// A catalogue needn't heed it, and better doesn't: of several versions of a product the newest is chosen before its clouds
    /// are looked at.
    package let maximumCloudCover: Double?

    package init(region: MultiPolygon, period: Period, maximumCloudCover: Double? = nil) {
        self.region = region
        self.period = period
        self.maximumCloudCover = maximumCloudCover
    }
}
