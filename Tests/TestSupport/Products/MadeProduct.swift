import Foundation
import GeoIO
package import Geography

/// A product of Sentinel-2 that a test makes: metadata as ESA writes it, and images of a few pixels.
///
/// By itself it is of level 1C and shows the small project's ground, with its bright squares, in the southern form of
/// the zone as products have it.
package struct MadeProduct: Sendable {
    /// A pixel by what it shows, before the product's baseline makes a number of it.
    package enum Pixel: Sendable {
        /// On the scale before baseline 04.00; what falls below 1 there is stored as 1.
        case number(Int)
        case noData
        case saturated
    }

    package var satellite = "S2A"
    /// When the datatake began; with the satellite it tells overpasses apart.
    package var start: String
    package var baseline: String
    package var generated = "20210101T120000"
    package var level = "L1C"
    package var granule = "21MWP"
    /// Per cent.
    package var cloudCover = 0.0
    package var bands = ["B04", "B08", "B11"]
    /// The granule, in pixels of 10 m.
    package var extent = MadeProduct.southernGround
    /// What a band shows at a pixel of 10 m of the small project's ground.
    package var pixel: @Sendable (_ band: String, _ column: Int, _ row: Int) -> Pixel = { band, column, row in
        .number(SmallProject.number(band, column, row))
    }

    /// - Parameters:
    ///   - day: Like `20200201`.
    ///   - baseline: Like `05.11`; numbers carry an offset from 04.00 on.
    package init(_ day: String, baseline: String = "02.08") {
        start = "\(day)T141051"
        self.baseline = baseline
    }

    /// ``SmallProject/ground`` as products have it: 120 pixels, northings counted from the south pole's side.
    package static let southernGround = Extent(
        crs: CRS(epsg: 32721), originX: 500_000, originY: 9_400_000, resolution: 10, width: 120, height: 120)

    /// The product's name, without `.SAFE`.
    package var name: String {
        "\(satellite)_MSI\(level)_\(start)_N\(baseline.replacing(".", with: ""))_R110_T\(granule)_\(generated)"
    }

    var offset: Int { baseline >= "04.00" ? -1000 : 0 }

    /// The path of a file that ends so, below the product's folder.
    package func path(_ ending: String) -> String {
        let image = bands.contains(ending) ? self.image(ending) : ending
        return ending == "MTD_MSI\(level).xml" ? ending : "GRANULE/\(folder)/\(image)"
    }

    var folder: String { "\(level)_T\(granule)_A024000_\(start)" }

    /// Where a band's image is in the granule.
    func image(_ band: String) -> String {
        let stem = "T\(granule)_\(start)_\(band)"
        return level == "L1C" ? "IMG_DATA/\(stem).jp2" : "IMG_DATA/R\(10 * cell(band))m/\(stem)_\(10 * cell(band))m.jp2"
    }

    /// Pixels of 10 m along a band's own.
    func cell(_ band: String) -> Int {
        switch band {
        case "B02", "B03", "B04", "B08": 1
        case "B01", "B09", "B10": 6
        default: 2
        }
    }
}
