extension Coordinate: Codable {
    /// From two numbers, longitude first.
    package init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        self.init(longitude: try container.decode(Double.self), latitude: try container.decode(Double.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(longitude)
        try container.encode(latitude)
    }
}

extension MultiPolygon: Codable {
    /// From the coordinates of a GeoJSON MultiPolygon: polygons, their rings, the rings' places.
    package init(from decoder: any Decoder) throws {
        let polygons = try decoder.singleValueContainer().decode([[[Coordinate]]].self)
        self.init(polygons.map { Polygon(exterior: $0.first ?? [], holes: Array($0.dropFirst())) })
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(polygons.map(\.rings))
    }
}
