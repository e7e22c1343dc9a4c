import Foundation
import TestSupport

/// A made product of Sentinel-2: files with their contents, to be written as a folder or an archive.
struct SafeSketch {
    var name = "S2A_MSIL1C_20180101T105441_N0206_R051_T31TDH_20180101T124911"
    var level = "1C"
    var baseline = "02.06"
    var generated = "2018-01-01T12:49:11.000000Z"
    var start = "2018-01-01T10:54:41.026Z"
    /// The offset of the first band; `nil` writes none.
    var offset: Int?
    /// By how much a band's offset is more than that of the band before.
    var offsetStep = 0
    var quantification = "10000"
    var zenith = "67.5"
    var cloudCover = "11.5"
    var tiles = ["31TDH"]
    var bands = ["B01", "B02", "B8A"]
    /// Latitude before longitude.
    var footprint = "43.3 1.8 43.3 3.1 42.4 3.1 42.4 1.8 43.3 1.8"
    /// What of the product's metadata is replaced, and by what.
    var metadataChange = ("", "")
    /// Files that are written with other contents, by the ends of their paths.
    var changes: [String: String] = [:]
    /// Files that are left out, by the ends of their paths.
    var missing: [String] = []

    /// The paths below the product's folder, and what the files hold.
    var files: [String: Data] {
        var files = [
            "MTD_MSIL\(level).xml": metadata.replacing(metadataChange.0, with: metadataChange.1),
            "manifest.safe": "<manifest/>",
        ]
        for tile in tiles {
            let granule = "GRANULE/\(folder(tile))"
            files["\(granule)/MTD_TL.xml"] = granuleMetadata(tile)
            files["\(granule)/QI_DATA/MSK_CLOUDS_B00.gml"] = "<Mask/>"
            for image in images(tile) { files["\(granule)/IMG_DATA/\(image).jp2"] = SafeSketch.image }
        }
        for (path, contents) in changes {
            for file in files.keys where file.hasSuffix(path) { files[file] = contents }
        }
        let there = files.filter { file in !missing.contains { file.key.hasSuffix($0) } }
        return there.mapValues { Data($0.utf8) }
    }

    /// Long enough to be one.
    static let image = String(repeating: "pixels", count: 30)

    func write(to folder: TemporaryFolder, below path: String = "") throws {
        for (file, contents) in files { try folder.write(contents, to: "\(path)\(name).SAFE/\(file)") }
    }

    func zip(to folder: TemporaryFolder, named archive: String? = nil, below prefix: String? = nil) throws {
        var zip = StoredZip()
        let prefix = prefix ?? "\(name).SAFE/"
        for (file, contents) in files.sorted(by: { $0.key < $1.key }) { zip.add(prefix + file, contents) }
        try folder.write(zip.data, to: archive ?? "\(name).SAFE.zip")
    }

    func folder(_ tile: String) -> String { "L\(level)_T\(tile)_A013204_20180101T105435" }

    /// The names of the images with their folders below `IMG_DATA`, without extensions.
    private func images(_ tile: String) -> [String] {
        bands.map { name in
            let parts = name.split(separator: "/")
            let image = "T\(tile)_20180101T105441_\(parts.last ?? "")"
            return parts.count == 2 ? "\(parts[0])/\(image)" : image
        }
    }

    private var metadata: String {
        let granules = tiles.map { tile in
            let files = images(tile).map { "<IMAGE_FILE>GRANULE/\(folder(tile))/IMG_DATA/\($0)</IMAGE_FILE>" }
            return
                "<Granule_List><Granule granuleIdentifier='S2A_OPER_MSI_L1C_TL_SGS__20180101T124911_A013204_T\(tile)_N02.06'>"
                + files.joined() + "</Granule></Granule_List>"
        }
        let mark = level == "1C" ? "RADIO" : "BOA"
        let offsets = offset.map { offset in
            (0...12).map { "<\(mark)_ADD_OFFSET band_id='\($0)'>\(offset + $0 * offsetStep)</\(mark)_ADD_OFFSET>" }
                .joined()
        }
        return """
            <n1:Level-\(level)_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product.xsd">
            <n1:General_Info><Product_Info>
            <PRODUCT_URI>\(name).SAFE</PRODUCT_URI><PROCESSING_LEVEL>Level-\(level)</PROCESSING_LEVEL>
            <PROCESSING_BASELINE>\(baseline)</PROCESSING_BASELINE><GENERATION_TIME>\(generated)</GENERATION_TIME>
            <Datatake datatakeIdentifier="GS2A_20180101T105441_013204_N\(baseline)">
            <SPACECRAFT_NAME>Sentinel-2A</SPACECRAFT_NAME>
            <DATATAKE_SENSING_START>\(start)</DATATAKE_SENSING_START></Datatake>
            <Product_Organisation>\(granules.joined())</Product_Organisation></Product_Info>
            <Special_Values><SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT>
            <SPECIAL_VALUE_INDEX>65535</SPECIAL_VALUE_INDEX></Special_Values>
            <QUANTIFICATION_VALUE>\(quantification)</QUANTIFICATION_VALUE>
            <BOA_QUANTIFICATION_VALUE>5000</BOA_QUANTIFICATION_VALUE>\(offsets ?? "")</n1:General_Info>
            <EXT_POS_LIST>\(footprint)</EXT_POS_LIST>
            </n1:Level-\(level)_User_Product>
            """
    }

    private func granuleMetadata(_ tile: String) -> String {
        """
        <Level-1C_Tile_ID><TILE_ID>S2A_OPER_MSI_L1C_TL_SGS__20180101T124911_A013204_T\(tile)_N02.06</TILE_ID>
        <Tile_Geocoding><HORIZONTAL_CS_CODE>EPSG:32631</HORIZONTAL_CS_CODE>
        <Size resolution="10"><NROWS>10980</NROWS><NCOLS>10980</NCOLS></Size>
        <Geoposition resolution="10"><ULX>\(tile == "31TDH" ? 399960 : 499980)</ULX><ULY>4800000</ULY></Geoposition>
        </Tile_Geocoding>
        <Mean_Sun_Angle><ZENITH_ANGLE>\(zenith)</ZENITH_ANGLE><AZIMUTH_ANGLE>166.25</AZIMUTH_ANGLE></Mean_Sun_Angle>
        <CLOUDY_PIXEL_PERCENTAGE>\(cloudCover)</CLOUDY_PIXEL_PERCENTAGE></Level-1C_Tile_ID>
        """
    }
}
