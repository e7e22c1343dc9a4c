import GeoIO
import Geography
import Imagery

extension InventedProduct {
    private static let notice = "<!-- Invented by minemap demo: no satellite took this, and no such place is there. -->"

    /// What is in `MTD_MSIL1C.xml`.
    func metadata(side: Int) throws -> String {
        let offsets = Band.allCases.indices.map { "<RADIO_ADD_OFFSET band_id=\"\($0)\">-1000</RADIO_ADD_OFFSET>" }
        let images = Band.allCases.map { "<IMAGE_FILE>\(path(of: $0).dropLast(4))</IMAGE_FILE>" }
        let list = plan.hasOffset ? "<Radiometric_Offset_List>\(offsets.joined())</Radiometric_Offset_List>" : ""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            \(InventedProduct.notice)
            <n1:Level-1C_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-1C.xsd">
            <n1:General_Info><Product_Info>
            <PRODUCT_START_TIME>\(time(start))</PRODUCT_START_TIME><PRODUCT_STOP_TIME>\(time(start))</PRODUCT_STOP_TIME>
            <PRODUCT_URI>\(name).SAFE</PRODUCT_URI><PROCESSING_LEVEL>Level-1C</PROCESSING_LEVEL>
            <PRODUCT_TYPE>S2MSI1C</PRODUCT_TYPE><PROCESSING_BASELINE>\(plan.baseline)</PROCESSING_BASELINE>
            <GENERATION_TIME>\(time("\(day)T140000"))</GENERATION_TIME>
            <Datatake datatakeIdentifier="G\(plan.satellite)_\(start)_0\(20_000 + plan.number)_N\(plan.baseline)">
            <SPACECRAFT_NAME>Sentinel-\(plan.satellite.dropFirst())</SPACECRAFT_NAME>
            <DATATAKE_SENSING_START>\(time(start))</DATATAKE_SENSING_START>
            <SENSING_ORBIT_NUMBER>22</SENSING_ORBIT_NUMBER></Datatake>
            <Product_Organisation><Granule_List><Granule datastripIdentifier="INVENTED" \
            granuleIdentifier="\(tile)" imageFormat="JPEG2000">
            \(images.joined(separator: "\n"))
            </Granule></Granule_List></Product_Organisation></Product_Info>
            <Product_Image_Characteristics>
            <Special_Values><SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT>
            <SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX></Special_Values>
            <Special_Values><SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT>
            <SPECIAL_VALUE_INDEX>65535</SPECIAL_VALUE_INDEX></Special_Values>
            <QUANTIFICATION_VALUE unit="none">10000</QUANTIFICATION_VALUE>\(list)
            </Product_Image_Characteristics></n1:General_Info>
            <n1:Geometric_Info><Product_Footprint><Product_Footprint><Global_Footprint>
            <EXT_POS_LIST>\(try footprint(side: side))</EXT_POS_LIST>
            </Global_Footprint></Product_Footprint></Product_Footprint></n1:Geometric_Info>
            <n1:Quality_Indicators_Info>
            <Cloud_Coverage_Assessment>\(cloudText)</Cloud_Coverage_Assessment>
            </n1:Quality_Indicators_Info>
            </n1:Level-1C_User_Product>

            """
    }

    /// What is in `MTD_TL.xml`.
    func granuleMetadata(side: Int) -> String {
        let (x, y) = (Int(site.extent.originX), Int(site.extent.originY))
        let sizes = [10, 20, 60].map { cell in
            "<Size resolution=\"\(cell)\"><NROWS>\(side * 10 / cell)</NROWS><NCOLS>\(side * 10 / cell)</NCOLS></Size>"
        }
        let places = [10, 20, 60].map { cell in
            "<Geoposition resolution=\"\(cell)\"><ULX>\(x)</ULX><ULY>\(y)</ULY><XDIM>\(cell)</XDIM><YDIM>-\(cell)</YDIM></Geoposition>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            \(InventedProduct.notice)
            <n1:Level-1C_Tile_ID xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/S2_PDI_Level-1C_Tile_Metadata.xsd">
            <n1:General_Info><TILE_ID>\(tile)</TILE_ID><SENSING_TIME>\(time(start))</SENSING_TIME></n1:General_Info>
            <n1:Geometric_Info><Tile_Geocoding>
            <HORIZONTAL_CS_NAME>WGS84 / UTM zone 31S</HORIZONTAL_CS_NAME>
            <HORIZONTAL_CS_CODE>EPSG:\(site.extent.crs.epsg)</HORIZONTAL_CS_CODE>
            \((sizes + places).joined(separator: "\n"))
            </Tile_Geocoding><Tile_Angles><Mean_Sun_Angle>
            <ZENITH_ANGLE unit="deg">\(hundredths(sun.zenith))</ZENITH_ANGLE>
            <AZIMUTH_ANGLE unit="deg">\(hundredths(sun.azimuth))</AZIMUTH_ANGLE>
            </Mean_Sun_Angle></Tile_Angles></n1:Geometric_Info>
            <n1:Quality_Indicators_Info><Image_Content_QI>
            <CLOUDY_PIXEL_PERCENTAGE>\(cloudText)</CLOUDY_PIXEL_PERCENTAGE>
            </Image_Content_QI></n1:Quality_Indicators_Info>
            </n1:Level-1C_Tile_ID>

            """
    }

    private var tile: String {
        "\(plan.satellite)_OPER_MSI_L1C_TL_INVE_\(day)T140000_A0\(20_000 + plan.number)_T\(site.granule)_N\(plan.baseline)"
    }

    private var cloudText: String { hundredths(cloudCover) }

    /// The corners of the ground, latitude before longitude.
    private func footprint(side: Int) throws -> String {
        let (west, north, metres) = (site.extent.originX, site.extent.originY, Double(side) * 10)
        let corners = [(0.0, 0.0), (0, 1), (1, 1), (1, 0), (0, 0)].map { (west + $0.0 * metres, north - $0.1 * metres) }
        let places = try CoordinateTransform(from: site.extent.crs, to: .wgs84).line(corners)
        return places.map { "\(GeoJSON.rounded($0.y)) \(GeoJSON.rounded($0.x))" }.joined(separator: " ")
    }

    /// A time like `20200201T141051` as metadata has it.
    private func time(_ compact: String) -> String {
        let digits = Array(compact.filter(\.isNumber))
        let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<12, 12..<14].map { String(digits[$0]) }
        return "\(parts[0...2].joined(separator: "-"))T\(parts[3...5].joined(separator: ":")).000Z"
    }

    private func hundredths(_ value: Double) -> String { ((value * 100).rounded() / 100).description }
}
