import GeoIO
import Geography

/// What is known of a scene besides its files; catalogues write it in many places.
extension StacItem {
    /// The day of the acquisition, in UTC.
    func date() throws(SceneFault) -> CalendarDate {
        guard let time = text("datetime", "start_datetime") else {
            throw fault("it has no datetime", "Tell whoever keeps the catalogue: an item needs one.")
        }
        guard let date = CalendarDate(time: time) else {
            throw fault(
                "its datetime '\(time)' isn't a time",
                "Tell whoever keeps the catalogue: RFC 3339 writes times like 2018-01-01T10:54:41Z.")
        }
        return date
    }

    /// The ground of the item, cut at the antimeridian where its rings cross that.
    func footprint() throws(SceneFault) -> MultiPolygon {
        guard let geometry = document["geometry"], let footprint = MultiPolygon(geometry: geometry) else {
            throw fault(
                "it has no geometry to tell where it lies",
                "Tell whoever keeps the catalogue: an item needs a Polygon or a MultiPolygon.")
        }
        return footprint.cutAtTheAntimeridian()
    }

    var cloudCover: Double? { number("eo:cloud_cover") }

    var sun: SunPosition? {
        guard let azimuth = number("view:sun_azimuth"), let elevation = number("view:sun_elevation") else { return nil }
        return SunPosition(zenith: 90 - elevation, azimuth: azimuth)
    }

    /// ESA's name of the product, wherever the item has it.
    var product: ProductName? {
        [text("s2:product_uri"), text("title"), id].lazy.compactMap { $0.flatMap { ProductName(in: $0) } }.first
    }

    var level: ProcessingLevel? {
        let places = [
            text("processing:level"), text("s2:product_type"), text("product:type"), text("product_type"),
            text("oseo:processingLevel"), product?.level.rawValue, collection, id,
        ]
        return places.lazy.compactMap { $0.flatMap(ProcessingLevel.init(mentionedIn:)) }.first
    }

    var baseline: ProcessingBaseline? {
        text("s2:processing_baseline", "processing_baseline", "processing:version").flatMap { ProcessingBaseline($0) }
            ?? product?.baseline
    }

    /// The satellite and the start of the datatake, from `GS2A_20240116T000741_044743_N05.10` or the product's name.
    var datatake: String? {
        let named = text("s2:datatake_id", "eopf:datatake_id").flatMap { id in
            id.firstMatch(of: /G?(S2[A-D]_[0-9]{8}T[0-9]{6})/).map { String($0.output.1) }
        }
        return named ?? product?.datatake
    }

    /// When the product was made, like `20240206T133903`.
    var generated: String? {
        let time = text("s2:generation_time", "processing:datetime")?.prefix(19)
        let digits = time?.filter { $0.isNumber || $0 == "T" }
        return digits?.count == 15 ? digits : product?.generated
    }

    var granule: String? {
        let form = /(?:^|[-_])T?([0-9]{1,2}[C-HJ-NP-X][A-HJ-NP-Z][A-HJ-NP-V])(?:$|[-_.])/
        let parts = ["mgrs:latitude_band", "mgrs:grid_square"].compactMap { text($0) }.joined()
        let zone = number("mgrs:utm_zone").flatMap { Int(exactly: $0) }.map { "\($0)\(parts)" }
        let places = [text("grid:code"), text("s2:mgrs_tile"), zone, product?.granule, id]
        guard let found = places.lazy.compactMap({ $0?.firstMatch(of: form)?.output.1 }).first else { return nil }
        return found.count == 4 ? "0\(found)" : String(found)
    }
}

extension ProcessingLevel {
    /// The level in a text like `L1C`, `S2MSI2A`, `LEVEL1C` or `sentinel-2-l2a`.
    fileprivate init?(mentionedIn text: String) {
        let forms: [(ProcessingLevel, [String])] = [
            (.l1c, ["L1C", "MSI1C", "LEVEL-1C"]), (.l2a, ["L2A", "MSI2A", "LEVEL-2A"]),
        ]
        let capitals = text.uppercased()
        let named = forms.first { $0.1.contains(where: capitals.contains) || capitals == $0.0.rawValue.prefix(2) }
        guard let level = named?.0 else { return nil }
        self = level
    }
}

extension MultiPolygon {
    /// A GeoJSON geometry; `nil` when it is no area.
    init?(geometry: JSONValue) {
        let polygons: [JSONValue]? =
            switch geometry["type"]?.string {
            case "Polygon": geometry["coordinates"].map { [$0] }
            case "MultiPolygon": geometry["coordinates"]?.array
            default: nil
            }
        let parts = (polygons ?? []).compactMap(Polygon.init(rings:))
        guard !parts.isEmpty, parts.count == polygons?.count else { return nil }
        self.init(parts)
    }
}

extension Polygon {
    fileprivate init?(rings: JSONValue) {
        let rings = (rings.array ?? []).map { ring in
            (ring.array ?? []).compactMap { position -> Coordinate? in
                guard let numbers = position.array?.compactMap(\.number), numbers.count >= 2 else { return nil }
                return Coordinate(longitude: numbers[0], latitude: numbers[1])
            }
        }
        guard let exterior = rings.first, exterior.count >= 4, exterior.first == exterior.last else { return nil }
        self.init(exterior: exterior, holes: Array(rings.dropFirst()))
    }
}
