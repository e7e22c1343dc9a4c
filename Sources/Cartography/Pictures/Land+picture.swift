import Geography
import Languages

extension Land {
    /// The outlines that reach into a map.
    func rings(in frame: PictureFrame, by projection: WebMercator) -> [[PicturePoint]] {
        countries.flatMap { $0.shape.polygons.flatMap(\.rings) }.compactMap { ring in
            guard let box = Land.box(of: ring, by: projection), box.intersects(frame.map) else { return nil }
            return projection.ring(ring)
        }
    }

    /// The names of the countries whose middle lies on a map with room around it.
    func names(in frame: PictureFrame, by projection: WebMercator, _ language: Language) -> [MapPicture.Label] {
        countries.compactMap { country in
            let boxes = country.shape.polygons.compactMap { Land.box(of: $0.exterior, by: projection) }
            guard let box = boxes.max(by: { $0.width * $0.height < $1.width * $1.height }) else { return nil }
            let (x, y) = ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
            let name = country.name(in: language)
            let room = Double(name.count) * 6 * frame.scale
            let isInside = x - room > 0 && x + room < frame.mapWidth && y > 20 && y < frame.mapHeight - 20
            guard isInside, box.width > room else { return nil }
            return MapPicture.Label(text: name, place: PicturePoint(x: x, y: y))
        }
    }

    private static func box(of ring: [Coordinate], by projection: WebMercator) -> Bounds? {
        Bounds(around: ring.lazy.map(projection.place(of:)).map { ($0.x, $0.y) })
    }
}
