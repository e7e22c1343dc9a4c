package import GeoIO
import Geography

extension FeatureCollection {
    /// The shapes with fewer vertices, none of which left the line by more than `tolerance` degrees.
    ///
    /// For drawing a region's boundary only: detections are always drawn as they are. Rings that
    /// would lose their area keep all their vertices. Douglas and Peucker (1973),
    /// <https://doi.org/10.3138/FM57-6770-U75U-7727>.
    package func generalised(to tolerance: Double) -> FeatureCollection {
        FeatureCollection(
            features.map { feature in
                Feature(feature.geometry.generalised(to: tolerance), properties: feature.properties)
            })
    }
}

extension FeatureGeometry {
    fileprivate func generalised(to tolerance: Double) -> FeatureGeometry {
        switch self {
        case .polygon(let polygon): .polygon(polygon.generalised(to: tolerance))
        case .multiPolygon(let shape): .multiPolygon(MultiPolygon(shape.polygons.map { $0.generalised(to: tolerance) }))
        case .point, .other: self
        }
    }
}

extension Polygon {
    fileprivate func generalised(to tolerance: Double) -> Polygon {
        Polygon(exterior: exterior.generalised(to: tolerance), holes: holes.map { $0.generalised(to: tolerance) })
    }
}

extension [Coordinate] {
    fileprivate func generalised(to tolerance: Double) -> [Coordinate] {
        guard count > 5, tolerance > 0 else { return self }
        var isKept = [Bool](repeating: false, count: count)
        isKept[0] = true
        isKept[count - 1] = true
        // A stack, not a recursion: a coast of 100,000 vertices may nest as deep.
        var spans = [(first: 0, last: count - 1)]
        while let span = spans.popLast() {
            guard let farthest = farthest(from: span), farthest.distance > tolerance else { continue }
            isKept[farthest.index] = true
            spans += [(span.first, farthest.index), (farthest.index, span.last)]
        }
        let ring = indices.lazy.filter { isKept[$0] }.map { self[$0] }
        return ring.count >= 4 ? Array(ring) : self
    }

    /// The vertex of a span that lies farthest from the line between its ends.
    private func farthest(from span: (first: Int, last: Int)) -> (index: Int, distance: Double)? {
        guard span.last - span.first > 1 else { return nil }
        return (span.first + 1..<span.last).map { index in
            (index, self[index].distance(toLineFrom: self[span.first], to: self[span.last]))
        }.max { $0.1 < $1.1 }
    }
}

extension Coordinate {
    fileprivate func distance(toLineFrom start: Coordinate, to end: Coordinate) -> Double {
        let (dx, dy) = (end.longitude - start.longitude, end.latitude - start.latitude)
        let (px, py) = (longitude - start.longitude, latitude - start.latitude)
        let length = dx * dx + dy * dy
        let along = length == 0 ? 0 : Swift.min(1, Swift.max(0, (px * dx + py * dy) / length))
        let (x, y) = (px - along * dx, py - along * dy)
        return (x * x + y * y).squareRoot()
    }
}
