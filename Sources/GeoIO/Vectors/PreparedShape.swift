import CGDAL

/// A shape that many others are held against, with an index of its edges.
///
/// It keeps its own copy, so the shape that it was made from may go.
package struct PreparedShape: ~Copyable {
    private let handle: OGRPreparedGeometryH

    package init(_ shape: borrowing OGRShape) throws(ShapeError) {
        let geometry = shape.handle
        let (handle, failure) = GDAL.recording { OGRCreatePreparedGeometry(geometry) }
        guard let handle else {
            throw .failed(operation: "index", reason: failure ?? "GEOS gave no reason")
        }
        self.handle = handle
    }

    deinit { OGRDestroyPreparedGeometry(handle) }

    /// Whether the two share a point; touching edges count.
    package func intersects(_ other: borrowing OGRShape) -> Bool {
        OGRPreparedGeometryIntersects(handle, other.handle) != 0
    }

    package func contains(_ other: borrowing OGRShape) -> Bool {
        OGRPreparedGeometryContains(handle, other.handle) != 0
    }
}
