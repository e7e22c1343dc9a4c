/// A GeoJSON file is what RFC 7946 says.
///
/// <https://datatracker.ietf.org/doc/html/rfc7946>
struct GeoJSONCheck {
    private var faults: FaultCounter

    static func findings(in file: SiteFile) -> [SiteFinding] {
        let root: JSONNode
        do throws(JSONFault) {
            root = try JSONReader.node(in: file.bytes)
        } catch {
            return [error.finding(in: file)]
        }
        var check = GeoJSONCheck(faults: FaultCounter(path: file.path))
        check.lookAtRoot(root)
        return check.faults.findings
    }

    private mutating func error(_ node: JSONNode, _ problem: String, _ remedy: String) {
        faults.add(.error, line: node.line, problem, remedy)
    }

    private mutating func lookAtRoot(_ root: JSONNode) {
        if let system = root["crs"] {
            let name = system["properties"]?["name"]?.string ?? ""
            let isUsual = name.hasSuffix("CRS84") || name.hasSuffix("EPSG::4326")
            faults.add(
                isUsual ? .warning : .error, line: system.line, "GeoJSON names no 'crs'; this one does.",
                isUsual
                    ? "Leave it out: it says what is so anyway." : "Bring the data to longitude and latitude on WGS84.")
        }
        lookAtBox(root)
        switch root["type"]?.string {
        case "FeatureCollection":
            guard let features = root["features"]?.array else {
                error(root, "A FeatureCollection has no 'features'.", "Write the array, empty if there are none.")
                return
            }
            for feature in features { lookAtFeature(feature) }
        case "Feature": lookAtFeature(root)
        default: lookAtGeometry(root)
        }
    }

    private mutating func lookAtFeature(_ feature: JSONNode) {
        guard feature["type"]?.string == "Feature" else {
            error(feature, "Something among the features is no Feature.", "Write 'type' and 'geometry' of each.")
            return
        }
        lookAtBox(feature)
        if let properties = feature["properties"] {
            if !properties.isNull && !properties.isObject {
                error(properties, "A Feature's 'properties' are no object.", "Write an object, or null.")
            }
        } else {
            error(feature, "A Feature has no 'properties'.", "Write an object, or null.")
        }
        if let id = feature["id"], id.string == nil, id.number == nil {
            error(id, "A Feature's 'id' is neither a text nor a number.", "Write one of them, or leave it out.")
        }
        guard let geometry = feature["geometry"] else {
            error(feature, "A Feature has no 'geometry'.", "Write it, or null where there is no place.")
            return
        }
        if !geometry.isNull { lookAtGeometry(geometry) }
    }

    private mutating func lookAtGeometry(_ geometry: JSONNode) {
        let type = geometry["type"]?.string ?? ""
        if type == "GeometryCollection" {
            for member in geometry["geometries"]?.array ?? [] { lookAtGeometry(member) }
            return
        }
        let depths = [
            "Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3,
        ]
        guard let depth = depths[type] else {
            error(geometry, "'\(type)' is no type of GeoJSON.", "Write one of RFC 7946, like Polygon.")
            return
        }
        guard let coordinates = geometry["coordinates"] else {
            error(geometry, "A \(type) has no 'coordinates'.", "Write them, or null for the geometry.")
            return
        }
        lookAtCoordinates(coordinates, depth: depth, type: type)
    }

    private mutating func lookAtCoordinates(_ node: JSONNode, depth: Int, type: String) {
        guard depth > 0 else { return lookAtPosition(node) }
        guard let parts = node.array else {
            return error(
                node, "The coordinates of a \(type) are not nested as they should be.", "Write them as RFC 7946 says.")
        }
        for part in parts { lookAtCoordinates(part, depth: depth - 1, type: type) }
        if type.hasSuffix("Polygon"), depth == 2 { lookAtPolygon(parts) }
        if type.hasSuffix("LineString"), depth == 1, parts.count < 2 {
            error(node, "A line has fewer than two positions.", "Give it its other end, or leave it out.")
        }
    }

    private mutating func lookAtPosition(_ node: JSONNode) {
        guard let numbers = node.array, numbers.count >= 2, numbers.allSatisfy({ $0.number != nil }),
            let longitude = numbers[0].number, let latitude = numbers[1].number
        else {
            return error(node, "A position isn't two numbers.", "Write longitude and latitude, in this order.")
        }
        if abs(longitude) > 180 || abs(latitude) > 90 {
            error(
                node, "A position is outside of the earth's longitudes and latitudes.",
                "Write degrees on WGS84, longitude first.")
        }
        if numbers.count > 3 {
            faults.add(
                .warning, line: node.line, "A position has more than three numbers.", "Leave out what isn't a height.")
        }
    }

    private mutating func lookAtPolygon(_ rings: [JSONNode]) {
        for (index, ring) in rings.enumerated() {
            let vertices = (ring.array ?? []).compactMap { position -> Vertex? in
                guard let numbers = position.array, numbers.count >= 2, let x = numbers[0].number,
                    let y = numbers[1].number
                else { return nil }
                return Vertex(x: x, y: y)
            }
            guard let fault = RingFault(in: vertices, isHole: index > 0) else { continue }
            faults.add(fault.severity, line: ring.line, fault.problem, fault.remedy)
        }
    }

    private mutating func lookAtBox(_ node: JSONNode) {
        guard let box = node["bbox"] else { return }
        let numbers = (box.array ?? []).compactMap(\.number)
        if ![4, 6].contains(numbers.count) || numbers.count != box.array?.count {
            error(box, "A 'bbox' isn't four numbers.", "Write west, south, east, north, or leave it out.")
        }
    }
}
