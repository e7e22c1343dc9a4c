import GeoIO
package import Geography

/// A map as readers meet it: what it's called, what it shows, and where it opens.
package struct MapView: Hashable, Sendable {
    /// The name in addresses, like `amazon-mine-map`.
    package let name: String
    package let title: String
    package let summary: String
    /// The ground that the map opens on, in degrees.
    package let bounds: Bounds
    /// In the order of the legend: the oldest period first, boundaries last.
    ///
    /// Of two detection layers the earlier in the list is drawn above, so that growth shows round
    /// what was there before.
    package let layers: [Layer]
    package private(set) var basemaps: [Basemap]
    /// Pictures of the imagery that its detections were found in, by period; empty where they were published by others.
    package let backdrops: [Backdrop]
    /// What became of the detected ground between pairs of its periods, in the order of time.
    package let changes: [MapChange]
    package let facts: [Fact]
    /// Whether it shows ground that doesn't exist; whatever shows the map then says so.
    package let isInvented: Bool

    package init(
        name: String, title: String, summary: String, bounds: Bounds, layers: [Layer], basemaps: [Basemap] = [],
        backdrops: [Backdrop] = [], changes: [MapChange] = [], facts: [Fact] = [], isInvented: Bool = false
    ) throws(CartographyError) {
        guard name.isIdentifier else { throw .identifier(name, of: "map '\(title)'") }
        for (index, layer) in layers.enumerated() {
            guard layer.id.isIdentifier else { throw .identifier(layer.id, of: "layer '\(layer.title)'") }
            guard !layers[..<index].contains(where: { $0.id == layer.id }) else {
                throw .repeatedLayer(id: layer.id, map: name)
            }
        }
        self.name = name
        self.title = title
        self.summary = summary
        self.bounds = bounds
        self.layers = layers
        self.basemaps = basemaps
        self.backdrops = backdrops
        self.changes = changes
        self.facts = facts
        self.isInvented = isInvented
    }

    /// The same map for a page that offers no basemaps, and so must name none.
    package var withoutBasemaps: MapView {
        var view = self
        view.basemaps = []
        return view
    }

    package var path: String { "\(name).html" }
    package var legend: Legend { Legend(of: layers) }

    /// The smallest box that holds every layer; `nil` when nothing is drawn.
    package static func bounds(of layers: [Layer]) -> Bounds? {
        layers.compactMap(\.features.bounds).reduce(nil) { box, next in box.map { $0.union(next) } ?? next }
    }
}
