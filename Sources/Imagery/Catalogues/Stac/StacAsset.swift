import GeoIO

/// A file of an item.
///
/// What it says of bands is under `eo:bands` and `raster:bands` up to STAC 1.0, and under `bands` or in the asset itself
/// from 1.1 on.
struct StacAsset {
    let key: String
    let document: JSONValue

    var href: String? { document["href"]?.string }
    var roles: [String] { (document["roles"]?.array ?? []).compactMap(\.string) }
    var bands: [JSONValue] { document["bands"]?.array ?? document["eo:bands"]?.array ?? [] }

    /// The name of the file, without folders and a query.
    var fileName: String { href.map { StacPlace($0).name } ?? "" }

    var isJPEG2000: Bool { document["type"]?.string?.contains("jp2") ?? hasEnding("jp2") }

    /// Whether it is a raster of GDAL's for pixels, not for the eye.
    var isRaster: Bool {
        let forTheEye = ["thumbnail", "overview", "visual", "metadata"]
        guard !roles.contains(where: forTheEye.contains) else { return false }
        guard let type = document["type"]?.string else { return hasEnding("jp2") || hasEnding("tif", "tiff") }
        return type.hasPrefix("image/") && ["jp2", "tif"].contains(where: type.contains)
    }

    /// Whether its pixels may be digital numbers: sixteen bits, where the item says it.
    var holdsDigitalNumbers: Bool {
        fact("data_type", of: 0)?.string.map { ["uint16", "int16"].contains($0) } ?? true
    }

    /// Whether it is a whole product in one file.
    var isArchive: Bool { hasEnding("zip", "safe", "tar") || document["type"]?.string?.contains("zip") ?? false }

    /// The side of a pixel in metres, where it is said.
    var resolution: Double? {
        document["gsd"]?.number ?? fact("spatial_resolution", of: 0)?.number
            ?? document["proj:transform"]?.array?.first?.number
    }

    /// What is said of a band, from the narrowest place outwards.
    func fact(_ name: String, of band: Int) -> JSONValue? {
        let rasters = document["raster:bands"]?.array ?? []
        let places = [
            rasters.indices.contains(band) ? rasters[band] : nil, bands.indices.contains(band) ? bands[band] : nil,
            document,
        ]
        return places.lazy.compactMap { $0?[name] ?? $0?["raster:\(name)"] }.first
    }

    private func hasEnding(_ endings: String...) -> Bool {
        let words = fileName.lowercased().split(separator: ".")
        return words.count > 1 && endings.contains { $0 == words.last ?? "" }
    }
}
