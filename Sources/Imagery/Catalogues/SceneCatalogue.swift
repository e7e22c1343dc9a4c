package import Geography

/// A place where scenes are found: a folder, an archive of products, an API, a bucket.
package protocol SceneCatalogue: Sendable {
    /// Looks for scenes.
    ///
    /// A single scene that is broken is a fault in the list; an error is thrown when the catalogue as a whole can't
    /// be searched.
    func scenes(for query: SceneQuery) throws -> SceneList
}

/// Which scenes are wanted: a catalogue may return more, never fewer.
package struct SceneQuery: Hashable, Sendable {
    package let region: MultiPolygon
    package let period: Period
    /// Per cent of the scene; `nil` takes all.
    package let maximumCloudCover: Double?

    package init(region: MultiPolygon, period: Period, maximumCloudCover: Double? = nil) {
        self.region = region
        self.period = period
        self.maximumCloudCover = maximumCloudCover
    }
}

/// What a catalogue found, and what of it can't be used.
package struct SceneList: Codable, Hashable, Sendable {
    package var scenes: [Scene]
    package var faults: [SceneFault]

    package init(scenes: [Scene] = [], faults: [SceneFault] = []) {
        self.scenes = scenes
        self.faults = faults
    }
}
