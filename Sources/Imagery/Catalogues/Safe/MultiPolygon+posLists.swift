import GeoIO
import Geography

extension MultiPolygon {
    /// The ground within rings as metadata writes them: latitude before longitude, separated by spaces.
    ///
    /// Some old lists have a height after each pair. `nil` when there is no ring that can be read.
    init?(posLists: [String]) {
        let rings = posLists.compactMap(ring(inPosList:))
        let parts = rings.flatMap { (try? MultiPolygon(cuttingAtTheAntimeridian: $0))?.polygons ?? [] }
        guard !parts.isEmpty else { return nil }
        self.init(parts)
    }

    /// The ground within a ring that may cross the antimeridian, cut there in two (RFC 7946, section 3.1.9).
    ///
    /// Of two places that follow each other the shorter way is meant.
    ///
    /// - Throws: What GEOS says of a ring that it can't cut.
    init(cuttingAtTheAntimeridian ring: [Coordinate]) throws(ShapeError) {
        let whole = MultiPolygon([Polygon(exterior: unwrapped(ring))])
        guard let bounds = whole.bounds, bounds.minX < -180 || bounds.maxX > 180 else {
            self = whole
            return
        }
        let shape = try OGRShape(whole).repaired()
        var parts: [Polygon] = []
        for turn in [-360.0, 0, 360] {
            let world = Bounds(minX: turn - 180, minY: -90, maxX: turn + 180, maxY: 90)
            let part = try shape.intersection(OGRShape(MultiPolygon([Polygon(world)])))
            parts += part.multiPolygon.polygons.map { $0.moved(by: -turn) }
        }
        self.init(parts)
    }

    /// The same ground with every polygon that crosses the antimeridian cut there in two, without its holes.
    ///
    /// A polygon that GEOS can't cut stays as it is.
    func cutAtTheAntimeridian() -> MultiPolygon {
        MultiPolygon(
            polygons.flatMap { polygon in
                let cut = (try? MultiPolygon(cuttingAtTheAntimeridian: polygon.exterior))?.polygons ?? [polygon]
                return cut.count == 1 ? [polygon] : cut
            })
    }

    /// The outline of a grid, with places along its edges, which are curved in longitude and latitude.
    init(outlineOf extent: Extent) throws {
        let box = extent.bounds
        let steps = (0..<10).map { Double($0) / 10 }
        let top = steps.map { (box.minX + $0 * box.width, box.maxY) }
        let right = steps.map { (box.maxX, box.maxY - $0 * box.height) }
        let bottom = steps.map { (box.maxX - $0 * box.width, box.minY) }
        let left = steps.map { (box.minX, box.minY + $0 * box.height) }
        let line = top + right + bottom + left + [(box.minX, box.maxY)]
        let places = try CoordinateTransform(from: extent.crs, to: .wgs84).line(line)
        try self.init(cuttingAtTheAntimeridian: places.map { Coordinate(longitude: $0.x, latitude: $0.y) })
    }

    /// The ground that both cover; `nil` when that is none, or GEOS can't say.
    func common(with other: MultiPolygon) -> MultiPolygon? {
        guard let first = try? OGRShape(self).repaired(), let second = try? OGRShape(other).repaired() else {
            return nil
        }
        guard let common = try? first.intersection(second).multiPolygon, !common.isEmpty else { return nil }
        return common
    }
}

extension Polygon {
    fileprivate init(_ box: Bounds) {
        let corners = [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY)]
        let ring = corners.map { Coordinate(longitude: $0.0, latitude: $0.1) }
        self.init(exterior: ring + ring.prefix(1))
    }

    fileprivate func moved(by degrees: Double) -> Polygon {
        let move = { (ring: [Coordinate]) in
            ring.map { Coordinate(longitude: $0.longitude + degrees, latitude: $0.latitude) }
        }
        return Polygon(exterior: move(exterior), holes: holes.map(move))
    }
}

private func ring(inPosList text: String) -> [Coordinate]? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let numbers = words.compactMap { Double(finite: $0) }
    guard numbers.count == words.count else { return nil }
    // As GDAL's driver tells them: in three dimensions the first three numbers come again at the end.
    let isClosedInThree = numbers.count % 3 == 0 && numbers.count >= 12 && numbers.prefix(3) == numbers.suffix(3)
    let step = isClosedInThree ? 3 : 2
    guard numbers.count % step == 0, numbers.count / step > 2 else { return nil }
    let places = stride(from: 0, to: numbers.count, by: step).map {
        Coordinate(longitude: numbers[$0 + 1], latitude: numbers[$0])
    }
    return places.first == places.last ? places : places + places.prefix(1)
}

/// The ring without jumps between 180 and −180, which then may reach beyond one of them.
private func unwrapped(_ ring: [Coordinate]) -> [Coordinate] {
    var turn = 0.0
    var last = ring.first?.longitude ?? 0
    return ring.map { place in
        if place.longitude + turn - last > 180 { turn -= 360 }
        if place.longitude + turn - last < -180 { turn += 360 }
        last = place.longitude + turn
        return Coordinate(longitude: last, latitude: place.latitude)
    }
}
