package import GeoIO
package import Geography

/// Something drawn on a map, from one set of features.
package struct Layer: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case detections
        case boundary
        /// Outlines of what is known to be mined.
        case truth
    }

    /// The name in the page and in its address, like `detections-2020`; also the name of the map's source.
    package let id: String
    package let title: String
    package let kind: Kind
    /// When the imagery of the layer was taken, where that is known.
    package let period: Period?
    package let style: Style
    package let features: FeatureCollection
    /// The property that readers may filter by, like `mean`; `nil` where features carry none.
    package let score: String?
    /// The address of the layer's GeoJSON, seen from the page.
    package let download: String?

    package init(
        id: String, title: String, kind: Kind, period: Period? = nil, style: Style, features: FeatureCollection,
        score: String? = nil, download: String? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.period = period
        self.style = style
        self.features = features
        self.score = score
        self.download = download
    }
}
