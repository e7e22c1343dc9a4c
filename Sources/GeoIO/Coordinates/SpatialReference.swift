import CGDAL
import Geography

/// A coordinate system as PROJ has it, with x (longitude, easting) before y.
struct SpatialReference: ~Copyable {
    let handle: OGRSpatialReferenceH

    init(_ crs: CRS) throws(CoordinateError) {
        guard let code = Int32(exactly: crs.epsg) else {
            throw .unknownSystem(crs, reason: "a code of EPSG isn't that large")
        }
        let (handle, failure) = GDAL.recording { () -> OGRSpatialReferenceH? in
            guard let handle = OSRNewSpatialReference(nil) else { return nil }
            guard OSRImportFromEPSG(handle, code) == OGRERR_NONE else {
                OSRDestroySpatialReference(handle)
                return nil
            }
            return handle
        }
        guard let handle else { throw .unknownSystem(crs, reason: failure ?? "PROJ gave no reason") }
        // EPSG:4326 itself puts the latitude first.
        OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER)
        self.handle = handle
    }

    deinit { OSRDestroySpatialReference(handle) }
}

/// The EPSG code of a system that something else owns; `nil` when it has none.
func knownCRS(_ reference: OGRSpatialReferenceH) -> CRS? {
    guard let copy = OSRClone(reference) else { return nil }
    defer { OSRDestroySpatialReference(copy) }
    return GDAL.quietly {
        // A system written out in full may be a known one without saying so.
        if OSRGetAuthorityCode(copy, nil) == nil { OSRAutoIdentifyEPSG(copy) }
        guard let name = OSRGetAuthorityName(copy, nil), String(cString: name) == "EPSG",
            let code = OSRGetAuthorityCode(copy, nil), let epsg = Int(String(cString: code))
        else { return nil }
        return CRS(epsg: epsg)
    }
}
