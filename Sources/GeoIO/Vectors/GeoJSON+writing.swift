package import Geography

extension GeoJSON {
    /// How many decimals coordinates are written with.
    package enum Precision: Sendable {
        /// Six, as RFC 7946 advises: about a tenth of a metre.
        case published
        /// As many as it takes to read the same numbers back, for files between stages.
        case exact
    }

    /// The text of a FeatureCollection as RFC 7946 asks, outer rings counter-clockwise.
    ///
    /// One feature a line, properties sorted by name, so that the same features give the same bytes
    /// and a change shows as changed lines.
    package static func text(of collection: FeatureCollection, precision: Precision = .published) -> String {
        let lines = collection.features.map { text(of: $0, precision: precision) }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
    }

    /// One feature on one line.
    package static func text(of feature: Feature, precision: Precision = .published) -> String {
        let properties = text(of: .object(feature.properties))
        let geometry = text(of: feature.geometry, precision)
        return "{\"type\":\"Feature\",\"geometry\":\(geometry),\"properties\":\(properties)}"
    }

    /// The coordinates as they are written and drawn: rounded to six decimals, about a tenth of a metre.
    package static func rounded(_ degrees: Double) -> Double { (degrees * 1e6).rounded() / 1e6 }

    private static func text(of geometry: FeatureGeometry, _ precision: Precision) -> String {
        switch geometry {
        case .point(let point): "{\"type\":\"Point\",\"coordinates\":\(text(of: point, precision))}"
        case .polygon(let polygon): "{\"type\":\"Polygon\",\"coordinates\":\(text(of: polygon, precision))}"
        case .multiPolygon(let shape):
            "{\"type\":\"MultiPolygon\",\"coordinates\":"
                + list(shape.polygons.map { text(of: $0, precision) }) + "}"
        case .other: "null"
        }
    }

    private static func text(of polygon: Polygon, _ precision: Precision) -> String {
        let rings =
            [polygon.exterior.wound(counterClockwise: true)] + polygon.holes.map { $0.wound(counterClockwise: false) }
        return list(rings.map { ring in list(ring.map { text(of: $0, precision) }) })
    }

    private static func text(of point: Coordinate, _ precision: Precision) -> String {
        switch precision {
        case .published: "[\(decimals(point.longitude)),\(decimals(point.latitude))]"
        case .exact: "[\(point.longitude.jsonText),\(point.latitude.jsonText)]"
        }
    }

    private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }

    /// Six decimals without trailing zeros: `-55.8712`, `7`, `0`.
    private static func decimals(_ value: Double) -> String {
        let millionths = Int((value * 1e6).rounded())
        let (whole, part) = millionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        guard part != 0 else { return millionths < 0 ? "-\(whole)" : "\(whole)" }
        var digits = Substring(String(part + 1_000_000).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(millionths < 0 ? "-" : "")\(whole).\(digits)"
    }

    /// Any JSON value, numbers as short as they can be read back exactly, members sorted.
    package static func text(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let value): value.jsonText
        case .string(let value): value.jsonText
        case .array(let values): "[" + values.map(text(of:)).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key < $1.key }.map { "\($0.key.jsonText):\(text(of: $0.value))" }
                .joined(separator: ",") + "}"
        }
    }
}

extension [Coordinate] {
    /// The ring, turned round where it runs the other way.
    package func wound(counterClockwise: Bool) -> [Coordinate] {
        let twiceArea = zip(self, dropFirst()).reduce(0.0) { sum, edge in
            sum + (edge.0.longitude * edge.1.latitude - edge.1.longitude * edge.0.latitude)
        }
        return (twiceArea > 0) == counterClockwise || twiceArea == 0 ? self : reversed()
    }
}

extension Double {
    /// The number as JSON writes it: integers without a point; `null` for what JSON cannot say.
    package var jsonText: String {
        guard isFinite else { return "null" }
        if self == rounded(), magnitude < 9e15 { return String(Int64(self)) }
        return description
    }
}

extension String {
    /// The text in quotes, escaped as JSON asks.
    package var jsonText: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
