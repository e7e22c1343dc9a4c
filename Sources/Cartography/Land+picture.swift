import Geography

extension Land {
    private static let frame = Bounds(minX: 0, minY: 0, maxX: MapPicture.width, maxY: MapPicture.mapHeight)

    /// The outlines that reach into the picture.
    func path(by projection: WebMercator) -> String {
        var path = PicturePath()
        for ring in countries.flatMap({ $0.shape.polygons.flatMap(\.rings) }) {
            guard let box = Land.box(of: ring, by: projection), box.intersects(Land.frame) else { continue }
            path.append(ring, by: projection)
        }
        return path.text
    }

    /// The names of the countries whose middle lies in the picture with room around it.
    func names(by projection: WebMercator) -> [MapPicture.Label] {
        countries.compactMap { country in
            let boxes = country.shape.polygons.compactMap { Land.box(of: $0.exterior, by: projection) }
            guard let box = boxes.max(by: { $0.width * $0.height < $1.width * $1.height }) else { return nil }
            let (x, y) = ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
            let room = Double(country.name.count) * 7
            let hasRoom = x - room > 0 && x + room < MapPicture.width && y > 20 && y < MapPicture.mapHeight - 20
            guard hasRoom, box.width > room else { return nil }
            return MapPicture.Label(text: country.name, x: x.oneDecimal, y: y.oneDecimal)
        }
    }

    private static func box(of ring: [Coordinate], by projection: WebMercator) -> Bounds? {
        Bounds(around: ring.lazy.map(projection.place(of:)).map { ($0.x, $0.y) })
    }
}
