import Foundation
import Geography
import Imagery
import TestSupport
import Testing

/// Products as ESA made them, held against what others say of them: the STAC items that stactools-sentinel2 and
/// Terradue's Stars make of the same products (datatake, baseline, cloud cover, sun, footprint), and names.
@Suite(
    .enabled(if: Reference.has("imagery/terradue-stars"), "needs the shared data: see MINEMAP_REFERENCE in README.md"))
struct RealSafeTests {
    struct Expected: Sendable, CustomTestStringConvertible {
        let place: String
        let name: String
        let datatake: String
        let granule: String
        let baseline: String
        let generated: String
        let cloudCover: Double
        var sun: (zenith: Double, azimuth: Double)?
        let offset: Double
        var bands: [Band] = []
        /// West, south, east and north.
        let bounds: [Double]
        var tolerance = 1e-6

        var testDescription: String { name }
    }

    static let products = [
        Expected(
            place: "eodag", name: "S2A_MSIL1C_20180101T105441_N0206_R051_T31TDH_20180101T124911",
            datatake: "S2A_20180101T105441", granule: "31TDH", baseline: "02.06", generated: "20180101T124911",
            cloudCover: 11.9204, sun: (67.0354071200132, 166.328513490143), offset: 0, bands: [.b1],
            bounds: [1.766, 42.358, 2.761, 43.351], tolerance: 0.001),
        Expected(
            place: "terradue-stars", name: "S2A_MSIL1C_20180315T160021_N0206_R097_T17RLM_20180315T194425",
            datatake: "S2A_20180315T160021", granule: "17RLM", baseline: "02.06", generated: "20180315T194425",
            cloudCover: 0, offset: 0,
            bounds: [-83.05143193762544, 27.92214908733191, -81.9168096844268, 28.92510258614215]),
        Expected(
            place: "terradue-stars", name: "S2A_MSIL1C_20220125T151701_N0400_R125_T18LTM_20220125T190036",
            datatake: "S2A_20220125T151701", granule: "18LTM", baseline: "04.00", generated: "20220125T190036",
            cloudCover: 15.2616929084983, offset: -1000, bands: [.b1, .b9, .b10],
            bounds: [-77.46800164009262, -12.746642334790963, -76.7455811857251, -11.750288127144577]),
        Expected(
            place: "terradue-stars", name: "S2B_MSIL1C_20211121T050109_N0301_R119_T44PLQ_20211121T070706",
            datatake: "S2B_20211121T050109", granule: "44PLQ", baseline: "03.01", generated: "20211121T070706",
            cloudCover: 2.2017, offset: 0,
            bounds: [79.18047658312936, 8.04955600058677, 80.18140352901526, 9.04582460547427]),
        Expected(
            place: "terradue-stars", name: "S2B_MSIL1C_20240804T233819_N0511_R087_T57KWR_20240805T004617",
            datatake: "S2B_20240804T233819", granule: "57KWR", baseline: "05.11", generated: "20240805T004617",
            cloudCover: 19.1701762285586, offset: -1000,
            bounds: [158.99980527706765, -22.695388460962338, 159.91907826243457, -21.700475591914618]),
        Expected(
            place: "stactools-sentinel2", name: "S2A_MSIL1C_20200717T221941_N0209_R029_T01LAC_20200717T234135",
            datatake: "S2A_20200717T221941", granule: "01LAC", baseline: "02.09", generated: "20200717T234135",
            cloudCover: 5.4828, sun: (90 - 44.816914793905, 36.1960474596642), offset: 0,
            bounds: [-180, -16.351724, 180, -15.345454]),
        Expected(
            place: "stactools-sentinel2", name: "S2A_MSIL1C_20210908T042701_N0301_R133_T46RER_20210908T070248",
            datatake: "S2A_20210908T042701", granule: "46RER", baseline: "03.01", generated: "20210908T070248",
            cloudCover: 88.2972, sun: (90 - 63.5068357330561, 142.987598836457), offset: 0,
            bounds: [92.999797, 27.033538, 93.433418, 28.025436]),
        Expected(
            place: "gdal-autotest", name: "S2B_MSIL1C_20230823T095559_N0509_R122_T34UCF_20230823T120234",
            datatake: "S2B_20230823T095559", granule: "34UCF", baseline: "05.09", generated: "20230823T120234",
            cloudCover: 3.34127623995939, offset: -1000, bands: Band.allCases,
            // The whole tile, by pyproj 3.7.2: EPSG:32634, 300,000 to 409,800 m and 5,990,220 to 6,100,020 m.
            bounds: [17.872403962, 54.021430711, 19.622172464, 55.038802909]),
        Expected(
            place: "cdse-eometadatatool", name: "S2A_MSIL1C_20230216T044851_N0509_R076_T46UEU_20230216T063628",
            datatake: "S2A_20230216T044851", granule: "46UEU", baseline: "05.09", generated: "20230216T063628",
            cloudCover: 7.07566663680612, sun: (62.3269039901673, 162.31571797089), offset: -1000,
            bounds: [93.000, 47.756, 94.493, 48.753], tolerance: 0.001),
    ]

    @Test(arguments: products)
    func readsWhatOthersReadOfAProduct(expected: Expected) throws {
        let list = try scenes(of: expected.place)
        let scene = try #require(list.scenes.first { $0.name == expected.name })

        #expect(scene.datatake == expected.datatake)
        #expect(scene.date == CalendarDate(inName: expected.datatake))
        #expect(scene.granule == expected.granule)
        #expect(scene.baseline == ProcessingBaseline(expected.baseline))
        #expect(scene.generated == expected.generated)
        #expect(scene.level == .l1c)
        #expect(abs(scene.cloudCover.map { $0 - expected.cloudCover } ?? .infinity) < 1e-9)
        #expect(scene.bands == expected.bands)
        if let sun = expected.sun {
            #expect(abs(scene.sun.map { $0.zenith - sun.zenith } ?? .infinity) < 1e-9)
            #expect(abs(scene.sun.map { $0.azimuth - sun.azimuth } ?? .infinity) < 1e-9)
        }
        let radiometry = Radiometry(offset: expected.offset, saturated: 65_535)
        #expect(scene.bands.allSatisfy { scene.files[$0]?.radiometry == radiometry })
        let bounds = try #require(scene.footprint?.bounds)
        let numbers = [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]
        #expect(zip(numbers, expected.bounds).allSatisfy { abs($0 - $1) < expected.tolerance }, "\(numbers)")
    }

    /// stactools-sentinel2 cuts the same ring into the same two polygons.
    @Test func cutsAFootprintAtTheAntimeridian() throws {
        let scene = try #require(try scenes(of: "stactools-sentinel2").scenes.first { $0.granule == "01LAC" })

        let boxes = try #require(scene.footprint?.polygons.map { MultiPolygon([$0]).bounds })
        let sorted = boxes.compactMap(\.self).sorted { $0.minX < $1.minX }
        let numbers = sorted.flatMap { [$0.minX, $0.minY, $0.maxX, $0.maxY] }

        let expected = [-180, -16.351724, -179.70343, -15.355911, 179.256949, -16.34738, 180, -15.345454]
        #expect(numbers.count == 8)
        #expect(zip(numbers, expected).allSatisfy { abs($0 - $1) < 1e-6 }, "\(numbers)")
    }

    @Test func readsTheFormatFromBeforeDecember2016() throws {
        let scenes = try SafeCatalogue(paths: [Reference.path("imagery/gdal-autotest/fake_l1c")])
            .scenes(for: .everything()).scenes

        #expect(scenes.map(\.name) == ["S2A_OPER_PRD_MSIL1C_T32TQR", "S2A_OPER_PRD_MSIL1C_T32TRQ"])
        #expect(scenes.map(\.granule) == ["32TQR", "32TRQ"])
        #expect(scenes.map(\.datatake) == ["S2A_20151231T235959", "S2A_20151231T235959"])
        #expect(scenes.map(\.date) == [CalendarDate("2015-12-31"), CalendarDate("2015-12-31")])
        #expect(scenes.allSatisfy { $0.bands == Band.allCases })
        #expect(scenes.allSatisfy { $0.sun == SunPosition(zenith: 26, azimuth: 135) })
        let radiometry = Radiometry(quantification: 1000, noData: 1, saturated: 0)
        #expect(scenes.allSatisfy { $0.files[.b12]?.radiometry == radiometry })
        // The product's ground is a box from 11 to 13 and 45 to 46 degrees; pyproj 3.7.2 and shapely 2.2.0 give what it
        // has in common with the tiles.
        let numbers = scenes.compactMap(\.footprint?.bounds).flatMap { [$0.minX, $0.minY, $0.maxX, $0.maxY] }
        let expected = [11.538730738, 45, 12.999359414, 46, 12.806364890, 45, 13, 45.090340603]
        #expect(numbers.count == 8)
        #expect(zip(numbers, expected).allSatisfy { abs($0 - $1) < 1e-5 }, "\(numbers)")
    }

    @Test func readsACompactProductWithNamesOfItsOwn() throws {
        let list = try SafeCatalogue(paths: [Reference.path("imagery/gdal-autotest/fake_l1c_safecompact")])
            .scenes(for: .everything())

        #expect(list.scenes.map(\.name) == ["S2A_MSIL1C_test"])
        #expect(list.scenes.map(\.granule) == ["30TXT"])
        #expect(list.scenes.map(\.bands) == [Band.allCases])
        #expect(list.faults == [])
    }

    @Test func findsTheMasksThatAreThere() throws {
        let scenes = try scenes(of: "terradue-stars").scenes + scenes(of: "cdse-eometadatatool").scenes
        let masks = Dictionary(uniqueKeysWithValues: scenes.map { ($0.granule, $0.masks) })

        #expect(masks["18LTM"]?.classification?.hasSuffix("/QI_DATA/MSK_CLASSI_B00.jp2") == true)
        #expect(masks["46UEU"]?.classification?.hasSuffix("/QI_DATA/MSK_CLASSI_B00.jp2") == true)
        #expect(masks["17RLM"]?.cloudOutlines?.hasSuffix("/QI_DATA/MSK_CLOUDS_B00.gml") == true)
        #expect(masks["57KWR"] == MaskFiles())
    }

    @Test func namesTheBandsWhoseFilesAreEmpty() throws {
        let zip = try scenes(of: "cdse-eometadatatool").faults
        let one = try scenes(of: "terradue-stars").faults.filter { $0.scene.contains("T18LTM") }

        let all = Band.allCases.map(\.rawValue).joined(separator: ", ")
        #expect(zip.map(\.reason) == ["the files of \(all) are empty"])
        #expect(one.map(\.reason) == ["the files of B2, B3, B4, B5, B6, B7, B8, B8A, B11, B12 are empty"])
    }

    @Test func reportsAnArchiveThatWasDamagedOnItsWay() throws {
        let folder = try TemporaryFolder()
        let name = "S2A_MSIL1C_20230216T044851_N0509_R076_T46UEU_20230216T000000.SAFE.zip"
        var bytes = try Data(contentsOf: URL(filePath: Reference.path("imagery/cdse-eometadatatool/\(name)")))
        let member = try #require(bytes.firstRange(of: Data("/MTD_MSIL1C.xml".utf8)))
        bytes[member.upperBound + 2000] ^= 0xFF
        try folder.write(bytes, to: name)
        try folder.write(bytes.prefix(bytes.count / 2), to: "half \(name)")

        let faults = try folder.safeScenes().faults

        #expect(faults.map(\.scene) == ["\(folder.path)/\(name)", "\(folder.path)/half \(name)"])
        #expect(faults[0].reason.contains("MTD_MSIL1C.xml' can't be read"), "\(faults[0])")
        #expect(faults[1].reason == "the archive can't be opened")
        #expect(faults.map(\.consequence) == [.leftOut, .leftOut])
    }

    /// Raw numbers by rasterio 1.4.4; the offset applied with numpy, no data left at 0.
    @Test(arguments: [
        ("eodag", "31TDH", 1200, 900, 10_951_414, [1320, 1190, 0] as [UInt16], 1498),
        ("terradue-stars", "18LTM", 300, 1500, 21_407_037, [1947, 2240, 2018], 0),
    ])
    func readsHarmonisedPixels(
        place: String, granule: String, row: Int, column: Int, sum: Int, pixels: [UInt16], masked: Int
    ) throws {
        let scene = try #require(try scenes(of: place).scenes.first { $0.granule == granule })
        let file = try #require(scene.files[.b1])
        let whole = try FileReader().extent(of: file.path)
        let tile = Extent(
            crs: whole.crs, originX: whole.originX + Double(column) * 60, originY: whole.originY - Double(row) * 60,
            resolution: 60, width: 100, height: 100)

        var notes: [SceneFault] = []
        let image = try scene.read([.b1], in: tile, noting: &notes)

        #expect(image.pixels.reduce(0) { $0 + Int($1) } == sum)
        #expect([image.pixels[0], image.pixels[31 * 100 + 57], image.pixels[9999]] == pixels)
        #expect(image.maskedCount == masked)
    }

    private func scenes(of place: String) throws -> SceneList {
        try SafeCatalogue(paths: [Reference.path("imagery/\(place)")]).scenes(for: .everything())
    }
}
