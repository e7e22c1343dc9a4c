import CGDAL
package import Geography

/// Polygons that GEOS can calculate with, in a plane.
///
/// A shape owns its OGR geometry and frees it when it goes out of scope. Coordinates are taken as they
/// are: x is the longitude and y the latitude, in degrees, and edges are straight between them. One
/// thread at a time may use a shape.
///
/// <https://gdal.org/api/vector_c_api.html>
package struct OGRShape: ~Copyable {
    let handle: OGRGeometryH

    /// Takes over a geometry that nothing else owns.
    init(owning handle: OGRGeometryH) {
        self.handle = handle
    }

    package init(_ multiPolygon: MultiPolygon) {
        self.init(owning: makeMultiPolygon(multiPolygon))
    }

    deinit { OGR_G_DestroyGeometry(handle) }

    package var isEmpty: Bool { OGR_G_IsEmpty(handle) != 0 }

    /// The polygons of the shape; the points and lines that an intersection may leave are not among them.
    package var multiPolygon: MultiPolygon { MultiPolygon(polygons(of: handle)) }

    package func intersects(_ other: borrowing OGRShape) -> Bool {
        OGR_G_Intersects(handle, other.handle) != 0
    }
}

extension OGRShape {
    package func union(_ other: borrowing OGRShape) throws(ShapeError) -> OGRShape {
        let second = other.handle
        return try OGRShape(from: "union") { OGR_G_Union(handle, second) }
    }

    package func intersection(_ other: borrowing OGRShape) throws(ShapeError) -> OGRShape {
        let second = other.handle
        return try OGRShape(from: "intersection") { OGR_G_Intersection(handle, second) }
    }

    package func difference(_ other: borrowing OGRShape) throws(ShapeError) -> OGRShape {
        let second = other.handle
        return try OGRShape(from: "difference") { OGR_G_Difference(handle, second) }
    }

    /// The union of the shape's own polygons, which may overlap.
    package func unionOfParts() throws(ShapeError) -> OGRShape {
        try OGRShape(from: "union") { OGR_G_UnionCascaded(handle) }
    }

    /// What GEOS finds wrong with the shape, like a self-intersection and where; `nil` for a valid one.
    package var defect: String? {
        GDAL.quietly { OGR_G_IsValid(handle) != 0 ? nil : GDAL.lastMessage }
    }

    package var isValid: Bool { defect == nil }

    /// The nearest valid shape: self-crossing rings are cut where they cross.
    package func repaired() throws(ShapeError) -> OGRShape {
        try OGRShape(from: "repair") { OGR_G_MakeValid(handle) }
    }

    /// The same shape with points along its edges, no further apart than `distance` in its own units.
    package func withPointsEvery(_ distance: Double) -> OGRShape {
        let copy = OGRShape(multiPolygon)
        OGR_G_Segmentize(copy.handle, distance)
        return copy
    }

    private init(from operation: String, _ calculate: () -> OGRGeometryH?) throws(ShapeError) {
        let (result, failure) = GDAL.recording(calculate)
        guard let result else {
            throw .failed(operation: operation, reason: failure ?? "GEOS gave no reason")
        }
        self.init(owning: result)
    }
}

private func makeMultiPolygon(_ multiPolygon: MultiPolygon) -> OGRGeometryH {
    let shape = makeGeometry(wkbMultiPolygon)
    for polygon in multiPolygon.polygons {
        let part = makeGeometry(wkbPolygon)
        for ring in polygon.rings {
            // OGR closes nothing by itself, and takes the ring and the polygon over.
            OGR_G_AddGeometryDirectly(part, makeRing(ring))
        }
        OGR_G_AddGeometryDirectly(shape, part)
    }
    return shape
}

private func makeRing(_ coordinates: [Coordinate]) -> OGRGeometryH {
    let ring = makeGeometry(wkbLinearRing)
    OGR_G_SetPointCount(ring, Int32(coordinates.count))
    for (index, coordinate) in coordinates.enumerated() {
        OGR_G_SetPoint_2D(ring, Int32(index), coordinate.longitude, coordinate.latitude)
    }
    return ring
}

private func makeGeometry(_ type: OGRwkbGeometryType) -> OGRGeometryH {
    guard let geometry = OGR_G_CreateGeometry(type) else {
        preconditionFailure("OGR makes an empty geometry of every type that it names")
    }
    return geometry
}

private func polygons(of geometry: OGRGeometryH) -> [Polygon] {
    let parts = (0..<OGR_G_GetGeometryCount(geometry)).compactMap { OGR_G_GetGeometryRef(geometry, $0) }
    switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
    case wkbPolygon:
        let rings = parts.map(coordinates(of:))
        return rings.first.map { [Polygon(exterior: $0, holes: Array(rings.dropFirst()))] } ?? []
    case wkbMultiPolygon, wkbGeometryCollection: return parts.flatMap(polygons(of:))
    default: return []
    }
}

private func coordinates(of ring: OGRGeometryH) -> [Coordinate] {
    (0..<OGR_G_GetPointCount(ring)).map { index in
        Coordinate(longitude: OGR_G_GetX(ring, index), latitude: OGR_G_GetY(ring, index))
    }
}
