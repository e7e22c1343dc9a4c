import GeoIO
import Geography

extension Scene {
    /// Whether this one is read rather than another version of it.
    ///
    /// The level that the rule asks for comes first, then the higher baseline, then the one that was made later, then
    /// the name; what isn't known comes last. Two scenes that are alike in all this are told apart by where they are.
    func precedes(_ other: Scene, for rule: SceneRule) -> Bool {
        if let right = rule.level, (level == right) != (other.level == right) { return level == right }
        let oldest = ProcessingBaseline(major: 0, minor: 0)
        guard baseline == other.baseline else { return baseline ?? oldest > other.baseline ?? oldest }
        guard generated == other.generated else { return generated ?? "" > other.generated ?? "" }
        return (name, source, place) < (other.name, other.source, other.place)
    }

    private var place: String { paths(of: bands).joined(separator: "\n") }

    /// Whether another scene with the same granule and datatake shows the other part of the granule.
    ///
    /// A datatake is cut into strips where a ground station ends its reception, and a granule on the cut comes as two
    /// products of one baseline with little ground in common.
    fileprivate func isOtherPart(of other: Scene) -> Bool {
        guard baseline == other.baseline, level == other.level, let footprint, let ground = other.footprint else {
            return false
        }
        let common = footprint.common(with: ground)?.geodesicArea.squareMetres ?? 0
        return common < 0.5 * min(footprint.geodesicArea.squareMetres, ground.geodesicArea.squareMetres)
    }
}

extension [Scene] {
    /// One version of each granule of each datatake, and the others with what is read instead.
    ///
    /// The scenes come with those that precede others first.
    func withoutOtherVersions() -> (kept: [Scene], replaced: [DroppedScene]) {
        var kept: [Scene] = []
        var replaced: [DroppedScene] = []
        var versions: [[String]: [Scene]] = [:]
        for scene in self {
            guard let datatake = scene.datatake, let granule = scene.granule else {
                kept.append(scene)
                continue
            }
            let better = versions[[datatake, granule], default: []]
            if let first = better.first(where: { !scene.isOtherPart(of: $0) }) {
                replaced.append(DroppedScene(scene, .replaced(by: first.name)))
            } else {
                versions[[datatake, granule], default: []].append(scene)
                kept.append(scene)
            }
        }
        return (kept, replaced)
    }
}
