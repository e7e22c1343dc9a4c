package import Geography

/// A shape with its properties, as GeoJSON has it.
package struct Feature: Hashable, Sendable {
    package var geometry: FeatureGeometry
    package var properties: [String: JSONValue]

    package init(_ geometry: FeatureGeometry, properties: [String: JSONValue] = [:]) {
        self.geometry = geometry
        self.properties = properties
    }

    package init(_ polygon: Polygon, properties: [String: JSONValue] = [:]) {
        self.init(.polygon(polygon), properties: properties)
    }
}

/// The kinds of shape that minemap reads.
package enum FeatureGeometry: Hashable, Sendable {
    case point(Coordinate)
    case polygon(Polygon)
    case multiPolygon(MultiPolygon)
    /// A shape that covers no ground: lines, several points, collections, none at all.
    case other(String)

    /// The type's name in GeoJSON; `none` for a feature without a geometry.
    package var kind: String {
        switch self {
        case .point: "Point"
        case .polygon: "Polygon"
        case .multiPolygon: "MultiPolygon"
        case .other(let kind): kind
        }
    }

    /// The polygons of the shape; none for a point.
    package var polygons: [Polygon] {
        switch self {
        case .polygon(let polygon): [polygon]
        case .multiPolygon(let multiPolygon): multiPolygon.polygons
        case .point, .other: []
        }
    }
}

/// A GeoJSON FeatureCollection (RFC 7946): longitude and latitude on WGS84, in degrees.
package struct FeatureCollection: Hashable, Sendable {
    package var features: [Feature]

    package init(_ features: [Feature] = []) {
        self.features = features
    }

    /// Every polygon of every feature, in file order.
    package var polygons: [Polygon] { features.flatMap(\.geometry.polygons) }

    package var bounds: Bounds? { MultiPolygon(polygons).bounds }
}
