import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// `MSK_CLASSI_B00.jp2` of real products, against counts of rasterio 1.4.4: `((a[0] | a[1]) != 0).sum()`.
struct RealCloudMaskTests {
    struct Product: Sendable, CustomTestStringConvertible {
        let file: String
        /// What follows the file, in an archive.
        var member = ""
        let hidden: Int
        /// Rows 600 to 900, columns 500 to 900.
        let hiddenInside: Int
        var testDescription: String { String(file.split(separator: "/").last ?? "") }
        var path: String { member.isEmpty ? Reference.path(file) : "/vsizip/\(Reference.path(file))/\(member)" }
    }

    static let all = [
        Product(
            file: "imagery/cdse-eometadatatool/S2A_MSIL1C_20230216T044851_N0509_R076_T46UEU_20230216T000000.SAFE.zip",
            member: "S2A_MSIL1C_20230216T044851_N0509_R076_T46UEU_20230216T00000.SAFE/GRANULE/"
                + "L1C_T46UEU_A039970_20230216T045412/QI_DATA/MSK_CLASSI_B00.jp2",
            hidden: 236_957, hiddenInside: 3118),
        Product(
            file: "imagery/terradue-stars/S2A_MSIL1C_20220125T151701_N0400_R125_T18LTM_20220125T190036.SAFE/GRANULE/"
                + "L1C_T18LTM_A034442_20220125T152341/QI_DATA/MSK_CLASSI_B00.jp2",
            hidden: 306_114, hiddenInside: 242),
    ]

    @Test(
        .enabled(
            if: all.allSatisfy { Reference.has($0.file) },
            "needs the shared reference data: see MINEMAP_REFERENCE in README.md"), arguments: all)
    func hidesWhatTheProductCallsClouds(product: Product) throws {
        var scene = Scene(name: "S", source: "", files: [:])
        scene.masks.classification = product.path
        let whole = try FileReader().extent(of: product.path)
        let box = whole.bounds(of: Window(column: 500, row: 600, width: 400, height: 300))
        let part = Extent(
            crs: whole.crs, originX: box.minX, originY: box.maxY, resolution: 60, width: 400, height: 300)
        let masker = try CloudMasker(rule: CloudRule(kinds: [.classi, .gml]))

        #expect(try masker.hide(in: scene, over: whole).count { $0 } == product.hidden)
        #expect(try masker.hide(in: scene, over: part).count { $0 } == product.hiddenInside)
    }
}
