import Geography

extension MapPicture.Inset {
    /// From this height of the map on, in degrees, the map itself says where it is.
    private static let farthest = 14.0
    /// Ground that the inset shows, in degrees of longitude.
    private static let span = 60.0

    /// The part of the world around a map; `nil` where the map is nearly as large.
    ///
    /// - Parameters:
    ///   - bounds: What the map shows, in degrees.
    ///   - frame: Of the map.
    ///   - land: The countries.
    init?(of bounds: Bounds, in frame: PictureFrame, over land: Land) {
        guard bounds.height < Self.farthest, bounds.width < Self.farthest else { return nil }
        (width, height) = (150 * frame.scale, 112 * frame.scale)
        let centre = Coordinate(
            longitude: (bounds.minX + bounds.maxX) / 2, latitude: (bounds.minY + bounds.maxY) / 2)
        let around = Bounds(
            minX: centre.longitude - Self.span / 2, minY: centre.latitude, maxX: centre.longitude + Self.span / 2,
            maxY: centre.latitude)
        let projection = WebMercator(fitting: around, width: width, height: height, margin: 0)
        let view = Bounds(minX: 0, minY: 0, maxX: width, maxY: height)
        self.land = land.countries.flatMap { $0.shape.polygons.map(\.exterior) }.compactMap { ring in
            guard let ring = projection.ring(ring), let box = Bounds(around: ring.map { ($0.x, $0.y) }),
                box.intersects(view)
            else { return nil }
            return ring
        }
        let (first, last) = (
            projection.place(of: Coordinate(longitude: bounds.minX, latitude: bounds.maxY)),
            projection.place(of: Coordinate(longitude: bounds.maxX, latitude: bounds.minY))
        )
        box = Bounds(minX: first.x, minY: first.y, maxX: last.x, maxY: last.y)
    }
}
