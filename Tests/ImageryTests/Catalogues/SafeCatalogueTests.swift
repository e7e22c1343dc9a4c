import Foundation
import Geography
import Imagery
import TestSupport
import Testing

struct SafeCatalogueTests {
    @Test(arguments: [
        ["granule", "root", "beside"], ["root", "beside"], ["beside"], [],
    ])
    func findsTheMaskThatSomebodyElseMade(places: [String]) throws {
        let folder = try TemporaryFolder()
        let product = SafeSketch()
        try product.write(to: folder)
        let paths = [
            "granule": "\(product.name).SAFE/GRANULE/\(product.folder("31TDH"))/cs.tif",
            "root": "\(product.name).SAFE/cs.tif", "beside": "\(product.name)_cs.tif",
        ]
        for place in places { try folder.write("mask", to: paths[place] ?? "") }
        let scenes = try SafeCatalogue(paths: [folder.path], externalAsset: "cs.tif").scenes(for: .everything()).scenes

        let expected = places.first.flatMap { paths[$0] }.map { "\(folder.path)/\($0)" }
        #expect(scenes.map(\.masks.external) == [expected])
        #expect(try folder.safeScenes().scenes.map(\.masks.external) == [nil])
    }

    @Test func findsTheMaskBesideAnArchiveAndNoticesAnother() throws {
        let folder = try TemporaryFolder()
        let product = SafeSketch()
        try product.zip(to: folder)
        let scenes = {
            try SafeCatalogue(paths: [folder.path], externalAsset: "cs.tif").scenes(for: .everything()).scenes
        }
        try folder.write("mask", to: "\(product.name)_cs.tif")
        let before = try scenes()
        try folder.write("another", to: "\(product.name)_cs.tif")
        let after = try scenes()

        #expect(before.map(\.masks.external) == ["\(folder.path)/\(product.name)_cs.tif"])
        #expect(before.map(\.fingerprint) != after.map(\.fingerprint))
    }

    @Test func readsEveryFieldOfAScene() throws {
        let folder = try TemporaryFolder()
        try SafeSketch().write(to: folder)

        let list = try folder.safeScenes()
        let scene = try #require(list.scenes.first)

        let root = "\(folder.path)/\(SafeSketch().name).SAFE"
        let granule = "\(root)/GRANULE/L1C_T31TDH_A013204_20180101T105435"
        #expect(list.faults == [])
        #expect(scene.name == SafeSketch().name)
        #expect(scene.source == root)
        #expect(scene.date == CalendarDate("2018-01-01"))
        #expect(scene.datatake == "S2A_20180101T105441")
        #expect(scene.granule == "31TDH")
        #expect(scene.level == .l1c)
        #expect(scene.baseline == ProcessingBaseline("02.06"))
        #expect(scene.generated == "20180101T124911")
        #expect(scene.cloudCover == 11.5)
        #expect(scene.sun == SunPosition(zenith: 67.5, azimuth: 166.25))
        #expect(scene.footprint == .ring((1.8, 43.3), (3.1, 43.3), (3.1, 42.4), (1.8, 42.4), (1.8, 43.3)))
        #expect(scene.bands == [.b1, .b2, .b8a])
        #expect(
            scene.files[.b8a]
                == BandFile(
                    path: "\(granule)/IMG_DATA/T31TDH_20180101T105441_B8A.jp2",
                    radiometry: Radiometry(saturated: 65_535)))
        #expect(scene.masks == MaskFiles(cloudOutlines: "\(granule)/QI_DATA/MSK_CLOUDS_B00.gml"))
    }

    @Test(arguments: ["S2A_MSIL1C_20180101T105441_N0206_R051_T31TDH_20180101T124911.SAFE/", "", "deeper/still/"])
    func readsAnArchiveAsItReadsAFolder(inner: String) throws {
        let (unpacked, packed) = (try TemporaryFolder(), try TemporaryFolder())
        try SafeSketch().write(to: unpacked)
        try SafeSketch().zip(to: packed, below: inner)

        let expected = try #require(unpacked.safeScenes().scenes.first)
        let list = try packed.safeScenes()
        var scene = try #require(list.scenes.first)

        #expect(list.faults == [])
        #expect(scene.source == "\(packed.path)/\(SafeSketch().name).SAFE.zip")
        #expect(scene.fingerprint == expected.fingerprint)
        let root = "/vsizip/{\(scene.source)}/\(inner)"
        #expect(scene.files[.b1]?.path == expected.files[.b1]?.path.replacing("\(expected.source)/", with: root))
        scene.source = expected.source
        scene.files = expected.files
        scene.masks = expected.masks
        #expect(scene == expected)
    }

    @Test func looksBelowFoldersAndFollowsPatterns() throws {
        let folder = try TemporaryFolder()
        try SafeSketch().write(to: folder, below: "2018/01/01/31TDH/")
        var later = SafeSketch()
        later.name = "S2A_MSIL1C_20180104T105441_N0206_R051_T31TDH_20180104T124911"
        later.start = "2018-01-04T10:54:41.026Z"
        try later.zip(to: folder, named: "zips/later.zip")
        try folder.write("not an archive", to: "zips/README.txt")
        let days = { (path: String) in
            try SafeCatalogue(paths: [folder.path + path]).scenes(for: .everything()).scenes.compactMap(\.date?.day)
        }

        #expect(try days("") == [1, 4])
        #expect(try days("/2018") == [1])
        #expect(try days("/*/*.zip") == [4])
        #expect(try days("/zips/later.zip") == [4])
        #expect(try days("/2018/01/01/31TDH/\(SafeSketch().name).SAFE") == [1])
        #expect(try SafeCatalogue(paths: [folder.path, folder.path]).scenes(for: .everything()).scenes.count == 2)
    }

    @Test func doesNotOpenAProductWhoseNameSaysAnotherDay() throws {
        let folder = try TemporaryFolder()
        try folder.write("broken", to: "\(SafeSketch().name).SAFE/MTD_MSIL1C.xml")
        try folder.write("broken", to: "\(SafeSketch().name).SAFE.zip")

        let catalogue = SafeCatalogue(paths: [folder.path])

        #expect(try catalogue.scenes(for: .everything(in: "2020")) == SceneList())
        #expect(try catalogue.scenes(for: .everything(in: "2018")).faults.count == 2)
    }

    @Test func leavesOutScenesOfOtherDaysAndPlacesWithTheirFaults() throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.name = "S2A_OPER_PRD_MSIL1C_PDMC_20180505T000000"
        product.changes = ["B02.jp2": ""]
        try product.write(to: folder)
        let catalogue = SafeCatalogue(paths: [folder.path])
        let elsewhere = SceneQuery(region: .box(10, 10, 11, 11), period: try #require(Period("2018")))

        #expect(try catalogue.scenes(for: .everything(in: "2019")) == SceneList())
        #expect(try catalogue.scenes(for: elsewhere) == SceneList())
        #expect(try catalogue.scenes(for: .everything(in: "2018")).faults.count == 1)
    }

    @Test func makesASceneOfEachGranuleOfAnOldProduct() throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.name = "S2A_OPER_PRD_MSIL1C_PDMC_20160101T000000"
        product.tiles = ["31TDH", "31TEH"]
        product.footprint = "43.5 2 43.5 4 43 4 43 2 43.5 2"
        try product.write(to: folder)

        let scenes = try folder.safeScenes().scenes

        #expect(scenes.map(\.name) == [product.name + "_T31TDH", product.name + "_T31TEH"])
        #expect(scenes.map(\.granule) == ["31TDH", "31TEH"])
        #expect(Set(scenes.map(\.datatake)) == ["S2A_20180101T105441"])
        #expect(scenes.allSatisfy { $0.bands == [.b1, .b2, .b8a] })
        // What the product's ground has in common with the tiles, by pyproj 3.7.2 and shapely 2.2.0.
        let numbers = scenes.compactMap(\.footprint?.bounds).flatMap { [$0.minX, $0.minY, $0.maxX, $0.maxY] }
        let expected = [2, 43, 3.120433646, 43.352855373, 2.999753209, 43, 4, 43.352855392]
        #expect(numbers.count == 8)
        #expect(zip(numbers, expected).allSatisfy { abs($0 - $1) < 1e-4 }, "\(numbers)")
    }

    @Test func prefersTheOwnResolutionOfABandAndTheScaleOfL2A() throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.name = "S2A_MSIL2A_20180101T105441_N0400_R051_T31TDH_20180101T124911"
        product.level = "2A"
        product.baseline = "04.00"
        product.offset = -1000
        product.bands = [
            "R10m/B02_10m", "R10m/AOT_10m", "R20m/B01_20m", "R20m/B02_20m", "R20m/SCL_20m", "R60m/B01_60m",
            "R60m/B02_60m", "R60m/SCL_60m", "R60m/B09_60m", "R60m/B11_60m",
        ]
        try product.write(to: folder)

        let list = try folder.safeScenes()
        let scene = try #require(list.scenes.first)

        let names = scene.bands.compactMap {
            scene.files[$0]?.path.split(separator: "_").suffix(2).joined(separator: "_")
        }
        #expect(list.faults == [])
        #expect(scene.level == .l2a)
        #expect(names == ["B01_60m.jp2", "B02_10m.jp2", "B09_60m.jp2", "B11_60m.jp2"])
        #expect(scene.masks.sceneClassification?.hasSuffix("R20m/T31TDH_20180101T105441_SCL_20m.jp2") == true)
        #expect(
            scene.files[.b2]?.radiometry == Radiometry(offset: -1000, quantification: 5000, saturated: 65_535))
    }

    @Test func takesTheOffsetsOfBandsByTheirNumbers() throws {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.baseline = "04.00"
        product.offset = -1000
        product.offsetStep = -1
        product.bands = ["B01", "B08", "B8A", "B09", "B12"]
        try product.write(to: folder)

        let scene = try #require(try folder.safeScenes().scenes.first)

        #expect(scene.bands.map { scene.files[$0]?.radiometry.offset } == [-1000, -1007, -1008, -1009, -1012])
    }

    @Test func changesTheFingerprintWithMetadataAndSizes() throws {
        let base = SafeSketch()
        let changes: [(inout SafeSketch) -> Void] = [
            { _ in }, { $0.generated = "2018-01-01T12:49:12.000000Z" }, { $0.changes = ["manifest.safe": "<m/>"] },
            { $0.changes = ["B02.jp2": SafeSketch.image + "x"] },
            { $0.changes = ["MTD_TL.xml": "<Level-1C_Tile_ID/>"] },
        ]

        let prints = try changes.map { change in
            var product = base
            change(&product)
            let folder = try TemporaryFolder()
            try product.write(to: folder, below: "\(UUID())/")
            return try folder.safeScenes().scenes.first?.fingerprint
        }
        let again = try TemporaryFolder()
        try base.write(to: again)

        #expect(Set(prints).count == changes.count)
        #expect(try again.safeScenes().scenes.first?.fingerprint == prints[0])
    }
}

extension MultiPolygon {
    /// One polygon: longitude, then latitude.
    static func ring(_ places: (Double, Double)...) -> MultiPolygon {
        MultiPolygon([Polygon(exterior: places.map { Coordinate(longitude: $0.0, latitude: $0.1) })])
    }
}
