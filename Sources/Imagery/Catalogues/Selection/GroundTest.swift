import GeoIO
import Geography

/// A region that many footprints are held against.
struct GroundTest: ~Copyable {
    private let region: PreparedShape

    init(of region: MultiPolygon) throws(ShapeError) {
        self.region = try PreparedShape(OGRShape(region).whole())
    }

    /// Whether the ground touches the region; unknown ground may.
    func meets(_ ground: MultiPolygon?) -> Bool {
        // What GEOS can't repair isn't known either.
        guard let ground, let shape = try? OGRShape(ground).whole() else { return true }
        return region.intersects(shape)
    }
}

extension OGRShape {
    /// The shape, or where its rings cross themselves the nearest valid one: GEOS says of others that they touch nothing.
    fileprivate consuming func whole() throws(ShapeError) -> OGRShape {
        guard !isValid else { return self }
        return try repaired()
    }
}
