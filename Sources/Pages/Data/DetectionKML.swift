package import Cartography
package import GeoIO
import Geography
import Languages
package import Project

/// The detections of a region and period as KML, for Google Earth and the like: named by place and score.
package struct DetectionKML: Sendable {
    /// Seen from the site's root.
    package let path: String
    package let title: String
    package let description: String
    package let colour: Colour
    package let features: FeatureCollection

    package init(path: String, title: String, description: String, colour: Colour, features: FeatureCollection) {
        self.path = path
        self.title = title
        self.description = description
        self.colour = colour
        self.features = features
    }
}

extension SiteRenderer {
    package func render(_ kml: DetectionKML, in edition: Edition) throws(PagesError) -> RenderedPage {
        // KML writes blue, green and red.
        let hex = kml.colour.hex.dropFirst()
        let line = String(hex.suffix(2) + hex.dropFirst(2).prefix(2) + hex.prefix(2))
        let values: [String: TemplateValue] = [
            "title": .text(kml.title), "description": .text(kml.description), "line": .text(line),
            "places": .list(
                kml.features.features.enumerated().map { $1.place(number: $0 + 1, in: edition) }),
        ]
        return RenderedPage(path: kml.path, text: try text(of: .object(values), with: "detections.kml"))
    }
}

extension Feature {
    fileprivate func place(number: Int, in edition: Edition) -> TemplateValue {
        let score = properties["mean"]?.number.map { score in
            edition.phrases.text("kml.score", ["score": edition.language.text(of: score, decimals: 2)])
        }
        return [
            "name": .text(edition.phrases.text("kml.name", ["number": edition.language.text(of: number)])),
            "score": .optional(score),
            "polygons": .list(
                geometry.polygons.map { polygon in
                    [
                        "rings": .list(
                            polygon.rings.enumerated().map { index, ring in
                                ["kind": .text(index == 0 ? "outer" : "inner"), "coordinates": .text(ring.inKML)]
                            })
                    ]
                }),
        ]
    }
}

extension [Coordinate] {
    /// Longitude and latitude of each point.
    fileprivate var inKML: String {
        map { "\(GeoJSON.rounded($0.longitude).jsonText),\(GeoJSON.rounded($0.latitude).jsonText)" }
            .joined(separator: " ")
    }
}
