/// What can be wrong with a vector file that somebody hands to minemap.
package enum GeoIOError: Error, Hashable, CustomStringConvertible {
    case cannotRead(path: String, reason: String)
    case empty(path: String)
    case webPage(path: String)
    case notUTF8(path: String, offset: Int)
    case notJSON(path: String, reason: String)
    case notGeoJSON(path: String, place: String, reason: String)
    case otherCRS(path: String, name: String)
    case noPolygon(path: String)
    case crossesAntimeridian(path: String)
    case selfCrossing(path: String, reason: String)
    case noArea(path: String, feature: Int, kind: String)
    case cannotRepair(path: String, feature: Int, reason: String)
    case cannotWrite(path: String, reason: String)

    package var description: String {
        switch self {
        case .cannotRead(let path, let reason):
            "Can't read '\(path)': \(reason).\nCheck the path and that you may read the file."
        case .empty(let path):
            "'\(path)' is empty (0 bytes).\nFetch or export it again; a map without features is an empty FeatureCollection."
        case .webPage(let path):
            "'\(path)' is a web page (HTML), not GeoJSON: probably a login or an error page saved under this name.\n"
                + "Get the file from its source again, signed in if it asks for that."
        case .notUTF8(let path, let offset):
            "'\(path)' isn't UTF-8: byte \(offset) can't be read as text.\n"
                + "Save it as UTF-8, for example with 'iconv -f latin1 -t utf8'."
        case .notJSON(let path, let reason):
            "'\(path)' isn't whole JSON: \(reason)\nIt may have been cut off: fetch or export it again."
        case .notGeoJSON(let path, let place, let reason):
            "'\(path)' isn't GeoJSON\(place.isEmpty ? "" : " at \(place)"): \(reason)\n"
                + "See RFC 7946; 'ogrinfo' shows what other programs make of the file."
        case .otherCRS(let path, let name):
            "'\(path)' is in '\(name)', but GeoJSON is longitude and latitude on WGS84.\n"
                + "Convert it: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES OUT.geojson IN.geojson"
        case .noPolygon(let path):
            "The boundary '\(path)' holds no polygon.\nA boundary is one or more Polygon or MultiPolygon features."
        case .crossesAntimeridian(let path):
            "The boundary '\(path)' crosses the antimeridian (180° of longitude).\n"
                + "Cut it there into two polygons, as RFC 7946 section 3.1.9 asks, and keep longitudes within ±180."
        case .selfCrossing(let path, let reason):
            "The boundary '\(path)' isn't valid: \(reason).\n"
                + "Draw the ring so that it doesn't cross or touch itself, or try 'ogr2ogr -makevalid OUT.geojson IN.geojson'."
        case .noArea(let path, let feature, let kind):
            "Feature \(feature) of '\(path)' covers no ground: its geometry is \(kind).\n"
                + "A detection is a Polygon or a MultiPolygon; remove what is none."
        case .cannotRepair(let path, let feature, let reason):
            "Feature \(feature) of '\(path)' can't be repaired: \(reason).\nCorrect or remove it."
        case .cannotWrite(let path, let reason):
            "Can't write '\(path)': \(reason).\nCheck the free space on the disk and the rights of the folder."
        }
    }
}
