import Foundation
import GeoIO
import Geography

/// A folder for one test's rasters, which goes with the test.
struct RasterFolder: ~Copyable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "minemap-rasters-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// What the folder holds, sorted.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    }

    /// Writes a raster of one band and returns its path.
    func raster(_ name: String, _ pixels: [UInt16], on extent: Extent, noData: UInt16? = nil) throws -> String {
        try GeoTIFF(extent: extent, bandNames: [""], pixels: pixels, noData: noData).write(to: path(name))
        return path(name)
    }

    /// Writes GDAL's description of an empty raster of two by two pixels, and returns its path.
    ///
    /// <https://gdal.org/drivers/raster/vrt.html>
    func emptyRaster(_ name: String, crs: String?, geotransform: String?, type: String = "UInt16") throws -> String {
        let text = """
            <VRTDataset rasterXSize="2" rasterYSize="2">
              \(crs.map { "<SRS>\($0)</SRS>" } ?? "")
              \(geotransform.map { "<GeoTransform>\($0)</GeoTransform>" } ?? "")
              <VRTRasterBand dataType="\(type)" band="1"/>
            </VRTDataset>
            """
        try text.write(toFile: path(name), atomically: true, encoding: .utf8)
        return path(name)
    }
}

extension Extent {
    /// Square pixels of ten metres in UTM zone 21, from the corner (500,000, 0).
    static func pixels(_ width: Int, _ height: Int) -> Extent {
        Extent(crs: .utmNorth(zone: 21), originX: 500_000, originY: 0, resolution: 10, width: width, height: height)
    }
}
