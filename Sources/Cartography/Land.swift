import Foundation
package import GeoIO
package import Geography
package import Languages

/// The countries that lie under a map, for orientation only.
package struct Land: Hashable, Sendable {
    package struct Country: Hashable, Sendable {
        /// In English.
        package let name: String
        /// In other languages, by their codes, where it is another there.
        package let translations: [String: String]
        package let shape: MultiPolygon

        package func name(in language: Language) -> String { translations[language.code] ?? name }
    }

    package let countries: [Country]

    /// The zoom from which the outline is too coarse to draw: it lies kilometres off the true coast.
    ///
    /// `templates/map-canvas.js` fades the land out around the same zoom.
    static let lastZoom = 7.0

    /// What the property of a name in another language begins with, like `name:es`.
    private static let translation = "name:"

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
            let names = feature.properties.filter { $0.key.hasPrefix(Land.translation) }.map { key, value in
                (String(key.dropFirst(Land.translation.count)), value.string ?? "")
            }
            return Country(
                name: feature.properties["name"]?.string ?? "",
                translations: Dictionary(names, uniquingKeysWith: { first, _ in first }),
                shape: MultiPolygon(feature.geometry.polygons))
        }
    }
}
