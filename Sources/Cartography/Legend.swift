import GeoIO
package import Geography

/// What the signs on a map mean: one entry a layer, in the order of the layers.
package struct Legend: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let layer: String
        package let title: String
        package let period: Period?
        package let style: Style
        package let kind: Layer.Kind
        /// How many features the layer holds.
        package let count: Int
        /// Whether readers must turn the layer on to see it.
        package let isHidden: Bool
    }

    package let entries: [Entry]

    package init(of layers: [Layer]) {
        entries = layers.map { layer in
            Entry(
                layer: layer.id, title: layer.title, period: layer.period, style: layer.style, kind: layer.kind,
                count: layer.features.features.count, isHidden: layer.isHidden)
        }
    }
}
