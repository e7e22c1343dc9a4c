import Foundation
import GeoIO
import Geography
package import Imagery

/// A scene as a `.SAFE` product of L1C: metadata as ESA writes them, as far as ``SafeCatalogue`` reads them, and images.
package struct InventedProduct: Sendable {
    let plan: ScenePlan
    let sun: SunPosition
    let site: Site
    /// Per cent.
    let cloudCover: Double

    package init(_ image: SceneImage, on site: Site) {
        (plan, sun, self.site) = (image.plan, image.sun, site)
        cloudCover = image.sky.cloudCover * 100
    }

    /// The product's name, without `.SAFE`.
    package var name: String {
        let baseline = plan.baseline.filter { $0 != "." }
        return "\(plan.satellite)_MSIL1C_\(start)_N\(baseline)_R022_T\(site.granule)_\(day)T140000"
    }

    var day: String { plan.date.description.filter { $0 != "-" } }
    var start: String { "\(day)T101031" }
    var folder: String { "L1C_T\(site.granule)_A0\(20_000 + plan.number)_\(start)" }

    /// Where a band's image is in the product.
    package func path(of band: Band) -> String {
        let number = band.rawValue.dropFirst()
        let padded = number.first?.isNumber == true && number.count == 1 ? "0\(number)" : String(number)
        return "GRANULE/\(folder)/IMG_DATA/T\(site.granule)_\(start)_B\(padded).jp2"
    }

    /// Where the pixels of a band lie, of a ground some pixels wide.
    static func grid(of band: Band, on site: Site, side: Int) -> Extent {
        let cell = Int(band.resolution / 10)
        let whole = site.extent
        return Extent(
            crs: whole.crs, originX: whole.originX, originY: whole.originY, resolution: band.resolution,
            width: side / cell, height: side / cell)
    }

    /// Writes a band's numbers, which are on the scale before baseline 04.00.
    func write(_ numbers: [UInt16], of band: Band, side: Int, to folder: String) throws {
        let stored = plan.hasOffset ? numbers.map { $0 + 1000 } : numbers
        let grid = InventedProduct.grid(of: band, on: site, side: side)
        try JPEG2000.write(stored, on: grid, to: "\(folder)/\(name).SAFE/\(path(of: band))")
    }

    func writeMetadata(side: Int, to folder: String) throws {
        let root = "\(folder)/\(name).SAFE"
        try FileManager.default.createDirectory(
            atPath: "\(root)/GRANULE/\(self.folder)", withIntermediateDirectories: true)
        try Data(try metadata(side: side).utf8).write(to: URL(filePath: "\(root)/MTD_MSIL1C.xml"))
        try Data(granuleMetadata(side: side).utf8).write(to: URL(filePath: "\(root)/GRANULE/\(self.folder)/MTD_TL.xml"))
    }
}
