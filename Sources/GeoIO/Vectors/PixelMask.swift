import CGDAL
package import Geography

/// Which pixels of a grid lie in a region: those whose centre does.
package struct PixelMask: Sendable {
    /// Row by row from the top.
    package let isInside: [Bool]

    /// Lays polygons of longitude and latitude on a grid.
    ///
    /// - Throws: `CoordinateError` when the polygons have no place in the grid's system, `ShapeError` when GDAL can't
    ///   burn them.
    package init(of region: MultiPolygon, on extent: Extent) throws {
        guard !region.isEmpty else {
            isInside = [Bool](repeating: false, count: extent.width * extent.height)
            return
        }
        // Edges are straight in degrees, and bent on the grid: by less than a pixel between points this near.
        let near = OGRShape(region).withPointsEvery(0.01).multiPolygon
        let transform = try CoordinateTransform(from: .wgs84, to: extent.crs)
        let placed = MultiPolygon(
            try near.polygons.map { polygon in
                let rings = try polygon.rings.map { try transform.ring($0) }
                return Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))
            })
        let bytes = try PixelMask.burn(OGRShape(placed), on: extent)
        isInside = bytes.map { $0 != 0 }
    }

    private static func burn(_ shape: borrowing OGRShape, on extent: Extent) throws(ShapeError) -> [UInt8] {
        let size = (width: Int32(extent.width), height: Int32(extent.height))
        var bytes = [UInt8](repeating: 0, count: extent.width * extent.height)
        let geometry = shape.handle
        let (isBurnt, failure) = GDAL.recording { () -> Bool in
            guard let driver = GDALGetDriverByName("MEM"),
                let raster = GDALCreate(driver, "", size.width, size.height, 1, GDT_Byte, nil)
            else { return false }
            defer { GDALClose(raster) }
            var place = [extent.originX, extent.resolution, 0, extent.originY, 0, -extent.rowHeight]
            var band: Int32 = 1
            var shapes: [OGRGeometryH?] = [geometry]
            var value = 1.0
            guard GDALSetGeoTransform(raster, &place) == CE_None,
                GDALRasterizeGeometries(raster, 1, &band, 1, &shapes, nil, nil, &value, nil, nil, nil) == CE_None,
                let burnt = GDALGetRasterBand(raster, 1)
            else { return false }
            return GDALRasterIO(
                burnt, GF_Read, 0, 0, size.width, size.height, &bytes, size.width, size.height, GDT_Byte, 0, 0)
                == CE_None
        }
        guard isBurnt else { throw .failed(operation: "pixels", reason: failure ?? "GDAL gave no reason") }
        return bytes
    }
}

extension CoordinateTransform {
    /// A ring in the target system; x stands for the longitude, y for the latitude.
    fileprivate func ring(_ ring: [Coordinate]) throws(CoordinateError) -> [Coordinate] {
        try line(ring.map { ($0.longitude, $0.latitude) }).map { Coordinate(longitude: $0.x, latitude: $0.y) }
    }
}
