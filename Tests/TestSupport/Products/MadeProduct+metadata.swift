import GeoIO
package import Geography

extension MadeProduct {
    /// What is in `MTD_MSIL1C.xml`, as far as it is read.
    var metadata: String {
        let mark = level == "L1C" ? "RADIO" : "BOA"
        let offsets = (0...12).map { "<\(mark)_ADD_OFFSET band_id='\($0)'>\(offset)</\(mark)_ADD_OFFSET>" }
        let images = bands.map { "<IMAGE_FILE>\(path($0).dropLast(4))</IMAGE_FILE>" }
        let quantification = level == "L1C" ? "QUANTIFICATION_VALUE" : "BOA_QUANTIFICATION_VALUE"
        return """
            <n1:Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product.xsd">
            <PRODUCT_URI>\(name).SAFE</PRODUCT_URI><PROCESSING_LEVEL>Level-\(level.dropFirst())</PROCESSING_LEVEL>
            <PROCESSING_BASELINE>\(baseline)</PROCESSING_BASELINE>
            <GENERATION_TIME>\(time(generated))</GENERATION_TIME>
            <Datatake datatakeIdentifier="G\(satellite)_\(start)_024000_N\(baseline)">
            <SPACECRAFT_NAME>Sentinel-\(satellite.dropFirst())</SPACECRAFT_NAME>
            <DATATAKE_SENSING_START>\(time(start))</DATATAKE_SENSING_START></Datatake>
            <Granule_List><Granule granuleIdentifier="S2A_OPER_MSI_\(level)_TL_SGS__\(generated)_A024000_T\(granule)">
            \(images.joined())</Granule></Granule_List>
            <Special_Values><SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT>
            <SPECIAL_VALUE_INDEX>65535</SPECIAL_VALUE_INDEX></Special_Values>
            <\(quantification)>10000</\(quantification)>\(offset == 0 ? "" : offsets.joined())
            <EXT_POS_LIST>\(footprint)</EXT_POS_LIST>
            </n1:Product>
            """
    }

    /// What is in `MTD_TL.xml`, as far as it is read.
    var granuleMetadata: String {
        """
        <Tile><TILE_ID>S2A_OPER_MSI_\(level)_TL_SGS__\(generated)_A024000_T\(granule)</TILE_ID>
        <Tile_Geocoding><HORIZONTAL_CS_CODE>EPSG:\(extent.crs.epsg)</HORIZONTAL_CS_CODE>
        <Size resolution="10"><NROWS>\(extent.height)</NROWS><NCOLS>\(extent.width)</NCOLS></Size>
        <Geoposition resolution="10"><ULX>\(extent.originX)</ULX><ULY>\(extent.originY)</ULY></Geoposition>
        </Tile_Geocoding>
        <Mean_Sun_Angle><ZENITH_ANGLE>30.5</ZENITH_ANGLE><AZIMUTH_ANGLE>60.25</AZIMUTH_ANGLE></Mean_Sun_Angle>
        <CLOUDY_PIXEL_PERCENTAGE>\(cloudCover)</CLOUDY_PIXEL_PERCENTAGE></Tile>
        """
    }

    /// The granule's corners in longitude and latitude, the first one twice.
    package var ring: [Coordinate] {
        let box = extent.bounds
        let corners = [(box.minX, box.maxY), (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY)]
        let places = try? CoordinateTransform(from: extent.crs, to: .wgs84).line(corners)
        let ring = (places ?? []).map { Coordinate(longitude: $0.x, latitude: $0.y) }
        return ring + ring.prefix(1)
    }

    /// Latitude before longitude.
    private var footprint: String { ring.map { "\($0.latitude) \($0.longitude)" }.joined(separator: " ") }

    /// A time like `20200201T141051` as metadata has it.
    private func time(_ compact: String) -> String {
        let digits = compact.filter(\.isNumber)
        let parts = [(0, 4), (4, 2), (6, 2), (8, 2), (10, 2), (12, 2)].map { start, count in
            String(digits.dropFirst(start).prefix(count))
        }
        return "\(parts[0...2].joined(separator: "-"))T\(parts[3...5].joined(separator: ":")).027Z"
    }
}
