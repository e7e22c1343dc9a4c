import Geography

extension MultiPolygon {
    /// Whether a place lies inside, edges being straight in longitude and latitude.
    ///
    /// A ray from the place crosses rings an odd number of times, those of holes included.
    func contains(_ place: Coordinate) -> Bool {
        polygons.contains { polygon in
            polygon.rings.count { $0.isCrossedOddly(eastOf: place) }.isMultiple(of: 2) == false
        }
    }
}

extension [Coordinate] {
    fileprivate func isCrossedOddly(eastOf place: Coordinate) -> Bool {
        zip(self, dropFirst()).count { start, end in
            guard (start.latitude > place.latitude) != (end.latitude > place.latitude) else { return false }
            let part = (place.latitude - start.latitude) / (end.latitude - start.latitude)
            return start.longitude + part * (end.longitude - start.longitude) > place.longitude
        }.isMultiple(of: 2) == false
    }
}
