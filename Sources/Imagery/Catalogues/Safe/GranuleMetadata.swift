import Geography

/// What a granule says of itself in `MTD_TL.xml`.
struct GranuleMetadata {
    let identifier: String?
    let cloudCover: Double?
    let sun: SunPosition?
    /// The whole tile; the ground with data may be less.
    let extent: Extent?

    init(_ xml: borrowing ParsedXML) {
        identifier = xml.text("TILE_ID", "TILE_ID_2A")
        cloudCover = xml.text("CLOUDY_PIXEL_PERCENTAGE").flatMap { Double(finite: $0) }
        sun = xml.first("Mean_Sun_Angle").flatMap(SunPosition.init)
        extent = xml.first("Tile_Geocoding").flatMap(Extent.init)
    }
}

extension SunPosition {
    fileprivate init?(_ element: ParsedElement) {
        guard let zenith = element.text("ZENITH_ANGLE").flatMap({ Double(finite: $0) }),
            let azimuth = element.text("AZIMUTH_ANGLE").flatMap({ Double(finite: $0) })
        else { return nil }
        self.init(zenith: zenith, azimuth: azimuth)
    }
}

extension Extent {
    /// The grid of the bands of 10 m, from a granule's `Tile_Geocoding`.
    fileprivate init?(_ element: ParsedElement) {
        let finest = { (name: String) in
            element.children.first { $0.name == name && $0.attributes["resolution"] == "10" }
        }
        guard let code = element.text("HORIZONTAL_CS_CODE"), let epsg = Int(code.drop { !$0.isNumber }),
            let size = finest("Size"), let place = finest("Geoposition"),
            let height = size.text("NROWS").flatMap({ Int($0) }), let width = size.text("NCOLS").flatMap({ Int($0) }),
            let x = place.text("ULX").flatMap({ Double(finite: $0) }),
            let y = place.text("ULY").flatMap({ Double(finite: $0) })
        else { return nil }
        self.init(crs: CRS(epsg: epsg), originX: x, originY: y, resolution: 10, width: width, height: height)
    }
}
