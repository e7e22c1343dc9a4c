package import GeoIO
package import Geography

/// Something drawn on a map, from one set of features.
package struct Layer: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case detections
        case boundary
        /// The outlines of smaller areas in a region.
        case subarea
        /// Outlines of what is known to be mined.
        case truth
        /// Features that a project brings itself.
        case own
        /// Places that somebody looked at, of one verdict.
        case review
    }

    /// The name in the page and in its address, like `detections-2020`; also the name of the map's source.
    package let id: String
    package let title: String
    package let kind: Kind
    /// When the imagery of the layer was taken, where that is known.
    package let period: Period?
    package let style: Style
    /// The features, and their text in pages.
    package let content: SharedEncoding
    /// The property that readers may filter by, like `mean`; `nil` where features carry none.
    package let score: String?
    /// The address of the layer's GeoJSON, seen from the page.
    package let download: String?
    /// The network that found what the layer shows.
    package let model: String?
    /// What a search calls the ground inside it; `nil` for the layer's title.
    package let place: String?
    /// Whether readers must turn it on to see it.
    package let isHidden: Bool

    package init(
        id: String, title: String, kind: Kind, period: Period? = nil, style: Style, content: SharedEncoding,
        score: String? = nil, download: String? = nil, model: String? = nil, place: String? = nil,
        isHidden: Bool = false
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.period = period
        self.style = style
        self.content = content
        self.score = score
        self.download = download
        self.model = model
        self.place = place
        self.isHidden = isHidden
    }

    package init(
        id: String, title: String, kind: Kind, period: Period? = nil, style: Style, features: FeatureCollection,
        score: String? = nil, download: String? = nil, model: String? = nil
    ) {
        self.init(
            id: id, title: title, kind: kind, period: period, style: style, content: SharedEncoding(of: features),
            score: score, download: download, model: model)
    }

    package var features: FeatureCollection { content.features }
}
