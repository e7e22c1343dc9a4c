import Foundation
package import GeoIO
package import Geography

/// How patches with a known place are told apart by where they are.
package enum EvaluatedRegions: Sendable {
    /// By polygons with names; a patch counts for all that hold it, and may be in none.
    case named([(name: String, boundary: MultiPolygon)])
    /// By cells of five degrees.
    case cells

    private static let degrees = 5.0
    /// Where names are looked for, the last one being GADM's.
    private static let names = ["name", "title", "country", "NAME_1"]

    /// Reads the polygons of a file; each is named by a property, `name`, `title`, `country` or `NAME_1`, else by its number.
    ///
    /// - Throws: `GeoIOError`, also where the file holds no polygon.
    package init(reading path: String) throws(GeoIOError) {
        let features = try GeoJSON.read(path).features
        let named = features.enumerated().compactMap { index, feature in
            let name = Self.names.lazy.compactMap { feature.properties[$0]?.string }.first
            let polygons = feature.geometry.polygons
            return polygons.isEmpty ? nil : (name ?? "region \(index + 1)", MultiPolygon(polygons))
        }
        guard !named.isEmpty else { throw .noPolygon(path: path) }
        self = .named(named)
    }

    /// The names of where a place is; none outside of all.
    package func names(of place: Coordinate) -> [String] {
        switch self {
        case .named(let regions): regions.filter { $0.boundary.contains(place) }.map(\.name)
        case .cells:
            [Self.span(place.latitude, "N", "S") + ", " + Self.span(place.longitude, "E", "W")]
        }
    }

    /// Like `5–10° S`; a cell that begins at zero is east or north.
    private static func span(_ degrees: Double, _ positive: String, _ negative: String) -> String {
        let low = Int((degrees / Self.degrees).rounded(.down) * Self.degrees)
        let high = low + Int(Self.degrees)
        return low < 0 ? "\(-high)–\(-low)° \(negative)" : "\(low)–\(high)° \(positive)"
    }
}
