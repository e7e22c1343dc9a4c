import CGDAL
package import Geography

/// The way from one coordinate system to another.
///
/// x is always the longitude or easting and y the latitude or northing, whatever order the authority
/// names them in. A transform owns its PROJ object, which one thread at a time may use.
///
/// <https://gdal.org/api/ogr_srs_api.html>
package struct CoordinateTransform: ~Copyable {
    package let source: CRS
    package let target: CRS
    private let handle: OGRCoordinateTransformationH

    package init(from source: CRS, to target: CRS) throws(CoordinateError) {
        let sourceReference = try SpatialReference(source)
        let targetReference = try SpatialReference(target)
        let (handle, failure) = GDAL.recording {
            OCTNewCoordinateTransformation(sourceReference.handle, targetReference.handle)
        }
        guard let handle else {
            throw .noTransform(from: source, to: target, reason: failure ?? "PROJ gave no reason")
        }
        self.source = source
        self.target = target
        self.handle = handle
    }

    deinit { OCTDestroyCoordinateTransformation(handle) }

    /// Moves points in place; a point that has no place in the target becomes infinite.
    package func transform(xs: inout [Double], ys: inout [Double]) {
        precondition(xs.count == ys.count, "every x has its y")
        let count = Int32(xs.count)
        _ = GDAL.recording { OCTTransform(handle, count, &xs, &ys, nil) }
    }

    package func point(x: Double, y: Double) throws(CoordinateError) -> (x: Double, y: Double) {
        try line([(x, y)])[0]
    }

    /// The points of a line, in order; its edges are straight between them in both systems.
    package func line(_ points: [(x: Double, y: Double)]) throws(CoordinateError) -> [(x: Double, y: Double)] {
        var xs = points.map(\.x)
        var ys = points.map(\.y)
        transform(xs: &xs, ys: &ys)
        if let lost = xs.indices.first(where: { !xs[$0].isFinite || !ys[$0].isFinite }) {
            throw .outside(x: points[lost].x, y: points[lost].y, from: source, to: target)
        }
        return zip(xs, ys).map { ($0, $1) }
    }
}
