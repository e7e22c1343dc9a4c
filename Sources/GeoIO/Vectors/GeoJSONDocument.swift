import Geography

/// The members of a GeoJSON document as they stand in the file.
struct GeoJSONDocument: Decodable {
    let features: [Feature]
    let crs: NamedCRS?

    enum Member: String, CodingKey { case type, features, geometry, properties, crs }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        crs = try members.decodeIfPresent(NamedCRS.self, forKey: .crs)
        switch try members.decode(String.self, forKey: .type) {
        case "FeatureCollection": features = try members.decode([Feature].self, forKey: .features)
        case "Feature": features = [try Feature(from: decoder)]
        default: features = [Feature(try FeatureGeometry(from: decoder))]
        }
    }
}

/// The `crs` member of GeoJSON before RFC 7946, which exporters still write.
struct NamedCRS: Decodable {
    let name: String

    enum Member: String, CodingKey { case properties, name }

    init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        name = try members.nestedContainer(keyedBy: Member.self, forKey: .properties).decode(String.self, forKey: .name)
    }

    var isLongitudeLatitude: Bool {
        name.hasSuffix("CRS84") || name.hasSuffix(":4326") || name == "WGS84"
    }
}

extension Feature: Decodable {
    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: GeoJSONDocument.Member.self)
        guard try members.decode(String.self, forKey: .type) == "Feature" else {
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: members, debugDescription: "its type is not 'Feature'.")
        }
        self.init(
            try members.decodeIfPresent(FeatureGeometry.self, forKey: .geometry) ?? .other("none"),
            properties: try members.decodeIfPresent([String: JSONValue].self, forKey: .properties) ?? [:])
    }
}

extension FeatureGeometry: Decodable {
    enum Member: String, CodingKey { case type, coordinates }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        let rings = { (rings: [[[Double]]]) in
            do {
                return try Polygon(positions: rings)
            } catch let problem as GeometryProblem {
                throw DecodingError.dataCorruptedError(
                    forKey: .coordinates, in: members, debugDescription: problem.description)
            }
        }
        switch try members.decode(String.self, forKey: .type) {
        case "Polygon":
            self = .polygon(try rings(members.decode([[[Double]]].self, forKey: .coordinates)))
        case "MultiPolygon":
            let polygons = try members.decode([[[[Double]]]].self, forKey: .coordinates)
            self = .multiPolygon(MultiPolygon(try polygons.map(rings)))
        case "Point":
            let position = try members.decode([Double].self, forKey: .coordinates)
            guard let point = Coordinate(position: position) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .coordinates, in: members,
                    debugDescription: GeometryProblem.position(position).description)
            }
            self = .point(point)
        case let type where Self.otherTypes.contains(type):
            self = .other(type)
        case let type:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: members, debugDescription: "'\(type)' is no GeoJSON type.")
        }
    }

    private static let otherTypes: Set = ["MultiPoint", "LineString", "MultiLineString", "GeometryCollection"]
}

/// Why a list of positions is no ring.
private enum GeometryProblem: Error, CustomStringConvertible {
    case position([Double])
    case shortRing(Int)
    case openRing
    case noRing

    var description: String {
        switch self {
        case .position(let position):
            "\(position) is no longitude and latitude in degrees (within ±180 and ±90)."
        case .shortRing(let count): "a ring has \(count) positions; it needs at least four, the last like the first."
        case .openRing: "a ring isn't closed: its last position must repeat its first."
        case .noRing: "a polygon has no ring."
        }
    }
}

extension Coordinate {
    /// A position of GeoJSON; an altitude is left out.
    ///
    /// Longitudes past ±180 are let through, so
    /// that a boundary across the antimeridian can be refused by that name.
    fileprivate init?(position: [Double]) {
        guard position.count >= 2, position[0].magnitude <= 540, position[1].magnitude <= 90 else { return nil }
        self.init(longitude: position[0], latitude: position[1])
    }
}

extension Polygon {
    fileprivate init(positions: [[[Double]]]) throws {
        let rings = try positions.map { ring in
            guard ring.count >= 4 else { throw GeometryProblem.shortRing(ring.count) }
            let coordinates = try ring.map { position in
                guard let coordinate = Coordinate(position: position) else {
                    throw GeometryProblem.position(position)
                }
                return coordinate
            }
            guard coordinates.first == coordinates.last else { throw GeometryProblem.openRing }
            return coordinates
        }
        guard let exterior = rings.first else { throw GeometryProblem.noRing }
        self.init(exterior: exterior, holes: Array(rings.dropFirst()))
    }
}
