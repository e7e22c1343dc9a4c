import Geography

/// The scenes that are read, as acquisitions, and what became of the others.
package struct SceneSelection: Codable, Hashable, Sendable {
    /// Sorted by date, then by name.
    package let acquisitions: [Acquisition]
    /// Sorted by name, then by where they were found.
    package let dropped: [DroppedScene]
    /// What the catalogue couldn't use.
    package let faults: [SceneFault]

    package init(acquisitions: [Acquisition], dropped: [DroppedScene], faults: [SceneFault]) {
        self.acquisitions = acquisitions
        self.dropped = dropped
        self.faults = faults
    }
}

extension SceneList {
    /// Chooses what is read: a pure function of the scenes, whatever their order.
    ///
    /// Kept are scenes of the period that have every band and touch the region. Where a datatake of a granule was
    /// processed several times, one version is read (``Scene/precedes(_:for:)``): unless that one is too cloudy, since
    /// an older one that counts fewer clouds on the same ground isn't clearer. What isn't known of a scene doesn't speak
    /// against it, but for its day. Datatakes that follow each other on one day stay apart.
    ///
    /// - Throws: ``SceneSelectionError`` when a scene that would be read is of a level that the rule doesn't take, and
    ///   `ShapeError` for a region that isn't a valid shape.
    package func selection(by rule: SceneRule) throws -> SceneSelection {
        let ground = try GroundTest(of: rule.query.region)
        var dropped: [DroppedScene] = []
        var wanted: [Scene] = []
        for scene in scenes.sorted(by: { $0.precedes($1, for: rule) }) {
            if let reason = rule.objection(to: scene, ground) {
                dropped.append(DroppedScene(scene, reason))
            } else {
                wanted.append(scene)
            }
        }
        let (versions, replaced) = wanted.withoutOtherVersions()
        let kept = versions.filter { rule.cloudiness(of: $0) == nil }
        dropped += versions.compactMap { scene in rule.cloudiness(of: scene).map { DroppedScene(scene, $0) } }
        if let scene = kept.first(where: { !rule.takes($0.level) }), let level = scene.level, let expected = rule.level
        {
            throw SceneSelectionError.otherLevel(scene: scene.name, level: level, expected: expected)
        }
        return SceneSelection(
            acquisitions: kept.acquisitions(),
            dropped: (dropped + replaced).sorted { ($0.scene, $0.source) < ($1.scene, $1.source) },
            faults: faults.sorted { ($0.scene, $0.reason) < ($1.scene, $1.reason) })
    }
}

extension SceneRule {
    /// Why a scene isn't read; `nil` when nothing speaks against it.
    fileprivate func objection(to scene: Scene, _ ground: borrowing GroundTest) -> DroppedScene.Reason? {
        guard let date = scene.date else { return .noDate }
        guard query.period.contains(date) else { return .otherDay(date) }
        guard ground.meets(scene.footprint) else { return .elsewhere }
        let wanted = bands.isEmpty && scene.files.isEmpty ? Band.allCases : bands
        let lacking = wanted.filter { scene.files[$0] == nil }
        return lacking.isEmpty ? nil : .lacks(lacking)
    }

    /// Why a scene is too cloudy; `nil` when it isn't.
    fileprivate func cloudiness(of scene: Scene) -> DroppedScene.Reason? {
        guard let limit = query.maximumCloudCover, let cover = scene.cloudCover, cover > limit else { return nil }
        return .cloudy(cover, limit: limit)
    }
}

extension DroppedScene {
    init(_ scene: Scene, _ reason: Reason) {
        self.init(scene: scene.name, source: scene.source, reason: reason)
    }
}

extension [Scene] {
    /// The overpasses that scenes with dates are of.
    fileprivate func acquisitions() -> [Acquisition] {
        var overpasses: [String: [Scene]] = [:]
        var alone: [Scene] = []
        for scene in self {
            if let datatake = scene.datatake {
                overpasses[datatake, default: []].append(scene)
            } else {
                alone.append(scene)
            }
        }
        let together = overpasses.values + alone.map { [$0] }
        let acquisitions = together.compactMap { scenes in
            let sorted = scenes.enumerated().sorted { first, second in
                (first.element.granule ?? "", first.offset) < (second.element.granule ?? "", second.offset)
            }.map(\.element)
            return sorted.compactMap(\.date).min().map {
                Acquisition(name: sorted[0].datatake ?? sorted[0].name, date: $0, scenes: sorted)
            }
        }
        return acquisitions.sorted {
            ($0.date, $0.name, $0.scenes[0].source) < ($1.date, $1.name, $1.scenes[0].source)
        }
    }
}
