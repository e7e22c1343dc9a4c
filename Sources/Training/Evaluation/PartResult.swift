/// What a model says of the patches of one source, or of one region.
package struct PartResult: Sendable, Hashable {
    package let name: String
    package let counts: ConfusionCounts

    /// The share that scores above the threshold, mines or not.
    package var detected: Double { counts.count > 0 ? Double(counts.detected) / Double(counts.count) : 0 }

    /// Wilson's interval of ``detected``.
    package var interval: Interval? { Interval(wilson: counts.detected, of: counts.count) }

    /// The results of patches that share a name, sorted by it.
    static func results(
        of patches: [ScoredPatch], above threshold: Double, by names: (ScoredPatch) -> [String]
    ) -> [PartResult] {
        var parts: [String: [ScoredPatch]] = [:]
        for patch in patches {
            for name in Set(names(patch)) { parts[name, default: []].append(patch) }
        }
        return parts.map { PartResult(name: $0.key, counts: ConfusionCounts(of: $0.value, above: threshold)) }
            .sorted { $0.name < $1.name }
    }
}
