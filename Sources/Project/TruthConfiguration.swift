/// Files of what is known to be on the ground of a region: `truth:` of a region.
///
/// Each is GeoJSON, relative to the project, a file a period: `{period}` in its path stands for the period's name.
package struct TruthConfiguration: Hashable, Sendable {
    /// The mines, a feature each.
    package let mines: String
    /// What may be taken for a mine, each feature with its `class`; nil where nobody wrote it down.
    package let others: String?

    init?(in region: YAMLMapping) throws(ConfigurationError) {
        guard let entry = try region.optionalMapping("truth", role: "a region's truth", keys: ["mines", "others"])
        else {
            return nil
        }
        mines = try entry.string("mines")
        others = try entry.optionalString("others")
        for (key, path) in [("mines", mines), ("others", others)] {
            guard let path, !path.contains("{period}") else { continue }
            throw entry.error(
                at: key, "'\(path)' names one file for all periods.",
                "Put {period} where the period's name stands, like truth/mines-{period}.geojson.")
        }
    }

    /// The files of one period: the mines, then the others where there are any.
    package func paths(of period: String) -> [String] {
        [mines, others].compactMap(\.self).map { $0.replacing("{period}", with: period) }
    }
}
