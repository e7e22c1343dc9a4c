package import Languages

/// Features that a project brings to a map itself: an entry of `layers:` of a map.
///
///     - name: reserves
///       path: data/layers/reserves.geojson     # polygons and points
///       title: Reserves
///       colour: "#2f7d4f"
///       outline: "#1f5a37"   # the colour's, where none is given
///       opacity: 0.25        # of the fill, 0 to 1
///       shown: false         # readers turn it on
package struct LayerConfiguration: Hashable, Sendable {
    package let name: String
    /// The GeoJSON, relative to the project.
    package let path: String
    package let title: LocalizedText
    /// As `#rrggbb`.
    package let colour: String
    package let outline: String
    package let opacity: Double
    package let isShown: Bool

    private static let keys = ["name", "path", "title", "colour", "outline", "opacity", "shown"]

    static func list(in map: YAMLMapping) throws(ConfigurationError) -> [LayerConfiguration] {
        var layers: [LayerConfiguration] = []
        for entry in try map.mappings("layers", role: "a layer", keys: keys) {
            let layer = try LayerConfiguration(entry)
            guard !layers.contains(where: { $0.name == layer.name }) else {
                throw entry.error(
                    at: "name", "two layers of the map are named '\(layer.name)'.", "Give each its own name.")
            }
            layers.append(layer)
        }
        return layers
    }

    private init(_ entry: YAMLMapping) throws(ConfigurationError) {
        name = try entry.fileName("name")
        path = try entry.string("path")
        title = try entry.localized("title")
        colour = try entry.colour("colour") ?? "#4a6b8a"
        outline = try entry.colour("outline") ?? colour
        opacity = try entry.optionalNumber("opacity") ?? 0.2
        guard (0...1).contains(opacity) else {
            throw entry.error(at: "opacity", "an opacity is from 0 to 1, not \(opacity).", "Write it like 0.25.")
        }
        isShown = entry.contains("shown") ? try entry.flag("shown") : true
    }
}

extension YAMLMapping {
    fileprivate func colour(_ key: String) throws(ConfigurationError) -> String? {
        guard let text = try optionalString(key) else { return nil }
        let digits = text.dropFirst()
        guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else {
            throw error(at: key, "'\(text)' is no colour.", "Write six hexadecimal digits in quotes, like \"#2f7d4f\".")
        }
        return text
    }
}
