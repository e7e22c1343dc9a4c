import Foundation
import Geography

/// The shared reference data, which is not in the repository: `$MINEMAP_REFERENCE`, or `../shared`.
enum Reference {
    static func url(_ path: String) -> URL {
        let root = ProcessInfo.processInfo.environment["MINEMAP_REFERENCE"] ?? "../shared"
        return URL(filePath: root).appending(path: path)
    }

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }

    static func tapajosBasin() throws -> MultiPolygon {
        struct Collection: Decodable {
            struct Feature: Decodable {
                struct Geometry: Decodable { let coordinates: [[[Double]]] }
                let geometry: Geometry
            }
            let features: [Feature]
        }
        let text = try Data(contentsOf: url("reference/boundaries/tapajos_basin.geojson"))
        return MultiPolygon(
            try JSONDecoder().decode(Collection.self, from: text).features.map { feature in
                let rings = feature.geometry.coordinates.map { ring in
                    ring.map { Coordinate(longitude: $0[0], latitude: $0[1]) }
                }
                return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
            })
    }
}
