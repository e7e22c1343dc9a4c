import Foundation
package import GeoIO
package import Geography

/// The countries that lie under a map, for orientation only.
package struct Land: Hashable, Sendable {
    package struct Country: Hashable, Sendable {
        package let name: String
        package let shape: MultiPolygon
    }

    package let countries: [Country]

    /// The zoom from which the outline is too coarse to draw: it lies kilometres off the true coast.
    ///
    /// `templates/map-canvas.js` fades the land out around the same zoom.
    static let lastZoom = 7.0

    /// Reads the script that the web map loads too: one assignment of a FeatureCollection.
    package init(script: String, file: String) throws(CartographyError) {
        guard let start = script.firstIndex(of: "{"), let end = script.lastIndex(of: "}") else {
            throw .notLand(file: file, reason: "it assigns no object")
        }
        do {
            self.init(try GeoJSON.parse(Data(script[start...end].utf8), path: file))
        } catch {
            throw .notLand(file: file, reason: "\(error)")
        }
    }

    package init(_ features: FeatureCollection) {
        countries = features.features.map { feature in
            Country(
                name: feature.properties["name"]?.string ?? "", shape: MultiPolygon(feature.geometry.polygons))
        }
    }
}
