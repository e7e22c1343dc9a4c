import Foundation
import GeoIO
import Geography
import Imagery
import Testing

struct FolderCatalogueTests {
    @Test func takesAFolderOfBandFilesForOneScene() throws {
        let sketch = try SceneSketch()
        try sketch.scatter("s2_B02.jp2", "s2_B8A.jp2", "preview.jp2", "later/B02.tif")
        let scenes = try FolderCatalogue(paths: [sketch.path]).scenes().scenes

        #expect(scenes.map(\.source) == [sketch.path])
        #expect(scenes[0].bands == [.b2, .b8a])
    }

    @Test func findsEverySubfolderThatHoldsBandFilesByDateAndThenName() throws {
        let sketch = try SceneSketch()
        try sketch.scatter(
            "first/B02.tif", "2020-05-01/B02.tif", "a_2020-06-01/B02.tif", "b_2020-06-01/B02.tif",
            "notes/README.txt", "site.yml")
        let scenes = try FolderCatalogue(paths: [sketch.path]).scenes().scenes

        #expect(scenes.map(\.name) == ["first", "2020-05-01", "a_2020-06-01", "b_2020-06-01"])
        #expect(scenes.map { $0.date?.description } == [nil, "2020-05-01", "2020-06-01", "2020-06-01"])
    }

    @Test(arguments: [
        ("2020-06-01/B02.tif", "2020-06-01"),
        ("tapajos-2020-06-01/B02.tif", "2020-06-01"),
        ("20200601T105026/B02.tif", "2020-06-01"),
        ("20200601/B02.tif", "2020-06-01"),
        ("IMG_DATA/T31TDH_20150726T105026_B02.jp2", "2015-07-26"),
        ("2020-06-01/T31TDH_20150726T105026_B02.jp2", "2015-07-26"),
        ("S2A_MSIL1C_20180101T105441_N0206_R051_T31TDH_20180102T124911.SAFE/B02.jp2", "2018-01-01"),
        ("20201399/B02.tif", "1999-12-31"),
        ("scene/B02.tif", "1999-12-31"),
    ])
    func readsTheDateFromTheFilesThenTheFolderThenTheCaller(file: String, date: String) throws {
        let sketch = try SceneSketch()
        try sketch.scatter(file)
        let scene = try #require(
            try FolderCatalogue(paths: [sketch.path], date: CalendarDate("1999-12-31")).scenes().scenes.first)

        #expect(scene.date?.description == date)
    }

    @Test func findsTheMaskThatLiesBesideTheBands() throws {
        let sketch = try SceneSketch()
        try sketch.scatter("1/B02.tif", "1/mask.tif", "2/B02.tif")

        #expect(
            try FolderCatalogue(paths: [sketch.path]).scenes().scenes.map(\.masks.external) == [
                sketch.path("1/mask.tif"), nil,
            ])
    }

    @Test func findsTheFoldersAndRastersThatAPatternNames() throws {
        let sketch = try SceneSketch()
        try sketch.scatter("2020/a/B02.tif", "2020/b/B02.tif", "2021/c/B02.tif", "2020/notes/README.txt")
        try GeoTIFF(extent: .ground(1, 1), bandNames: ["B4", "B8"], pixels: [1, 2]).write(to: sketch.path("2020/d.tif"))
        try sketch.write("2020/d.txt", "No scene.")
        let names = { (pattern: String) in
            try FolderCatalogue(paths: [sketch.path(pattern)]).scenes().scenes.map(\.name)
        }

        #expect(try names("2020/*") == ["a", "b", "d"])
        #expect(try names("202?") == ["a", "b", "c", "d"])
        #expect(try names("*/*.tif") == ["d"])
        #expect(throws: ImageryError.noFolder(path: sketch.path("2022*"))) { try names("2022*") }
        #expect(throws: ImageryError.noBandFile(folder: sketch.path("*/n*"))) { try names("*/n*") }
    }

    /// Zone 1 begins at 180°: 166,021 m on the equator.
    @Test func findsASceneOnBothSidesOfTheAntimeridian() throws {
        let sketch = try SceneSketch()
        let pixels = [UInt16](repeating: 1, count: 1_000)
        try sketch.write(
            "2020-06-01/B02.tif", pixels, on: .ground(x: -350_000, resolution: 1_000, 50, 20, epsg: 32601))
        let list = try FolderCatalogue(paths: [sketch.path]).scenes()
        let boxes = try #require(list.scenes.first?.footprint).polygons.compactMap { MultiPolygon([$0]).bounds }

        #expect(boxes.map { $0.maxX - $0.minX < 1 } == [true, true])
        for west in [-179.95, 179.9] {
            let query = SceneQuery(west: west, south: -0.1, east: west + 0.05, north: -0.05)
            #expect(try list.selection(by: SceneRule(query: query, bands: [.b2])).acquisitions.count == 1)
        }
    }

    @Test func saysThatThereIsNoFolderOrNoBandFile() throws {
        let sketch = try SceneSketch()
        try sketch.touch("first/preview.jp2")

        #expect(throws: ImageryError.noFolder(path: "/nowhere")) { try FolderCatalogue(paths: ["/nowhere"]).scenes() }
        #expect(throws: ImageryError.noBandFile(folder: sketch.path)) {
            try FolderCatalogue(paths: [sketch.path]).scenes()
        }
    }

    @Test func tellsASceneWithTwoFilesOfOneBandAndGoesOn() throws {
        let sketch = try SceneSketch()
        try sketch.scatter("2020-01-01/a_B02.tif", "2020-01-01/b_B2.jp2", "2020-02-01/B02.tif")
        let list = try FolderCatalogue(paths: [sketch.path]).scenes()

        #expect(list.scenes.map(\.name) == ["2020-02-01"])
        let (first, second) = (sketch.path("2020-01-01/a_B02.tif"), sketch.path("2020-01-01/b_B2.jp2"))
        #expect(
            list.faults == [
                SceneFault(
                    scene: "2020-01-01", reason: "Two files hold band B2: '\(first)' and '\(second)'",
                    remedy: "Keep one, or put each acquisition into a folder of its own.")
            ])
    }

    @Test func leavesOutASceneWhoseFilesAreEmpty() throws {
        let sketch = try SceneSketch()
        try sketch.touch("2020-01-01/B02.tif")
        try sketch.scatter("2020-02-01/B02.tif")
        let list = try FolderCatalogue(paths: [sketch.path]).scenes()

        #expect(list.scenes.map(\.name) == ["2020-02-01"])
        #expect(list.faults.map(\.scene) == ["2020-01-01"])
    }

    @Test func takesGranulesOfOneOverpassForOne() throws {
        let sketch = try SceneSketch()
        try sketch.scatter("a/T31TDH_20150726T105026_B02.jp2", "b/T31TCH_20150726T105026_B02.jp2")
        let scenes = try FolderCatalogue(paths: [sketch.path]).scenes().scenes

        #expect(scenes.map(\.datatake) == ["20150726T105026", "20150726T105026"])
        #expect(scenes.map(\.granule) == ["31TDH", "31TCH"])
    }

    @Test func readsARasterOfSeveralBandsThatItNames() throws {
        let sketch = try SceneSketch()
        try GeoTIFF(extent: .ground(1, 1), bandNames: ["B4", "B08", "cloud"], pixels: [1, 2, 3])
            .write(to: sketch.path("2020-06-01.tif"))
        let scene = try #require(try FolderCatalogue(paths: [sketch.path]).scenes().scenes.first)
        var notes: [SceneFault] = []

        #expect(scene.date == CalendarDate("2020-06-01"))
        #expect(scene.bands == [.b4, .b8])
        #expect(try scene.read([.b8, .b4], in: .ground(1, 1), noting: &notes).pixels == [2, 1])
    }

    @Test func takesWhatASidecarSays() throws {
        let sketch = try SceneSketch()
        try GeoTIFF(extent: .ground(1, 1), bandNames: ["", ""], pixels: [1_500, 900]).write(to: sketch.path("a.tif"))
        try sketch.write(
            "a.json",
            #"{"date": "2022-03-01", "level": "L1C", "offset": -1000, "bands": ["B4", "B8"], "datatake": "x"}"#)
        let scene = try #require(try FolderCatalogue(paths: [sketch.path]).scenes().scenes.first)
        var notes: [SceneFault] = []

        #expect(scene.date == CalendarDate("2022-03-01"))
        #expect(scene.level == .l1c)
        #expect(scene.datatake == "x")
        #expect(try scene.read([.b4, .b8], in: .ground(1, 1), noting: &notes).pixels == [500, 1])
    }

    @Test(arguments: [
        (#"{"date": "March"}"#, "'date': a date is written like 2020-01-31"),
        (#"{"offset": -1000, "quantification": 0}"#, "'quantification': 0.0 isn't a number above 0"),
        (#"{"quantification": -5000}"#, "'quantification': -5000.0 isn't a number above 0"),
        (#"{"quantification": 1e-320}"#, "'quantification': 1e-320 isn't a number above 0"),
    ])
    func namesWhatIsWrongWithASidecar(text: String, reason: String) throws {
        let sketch = try SceneSketch()
        try sketch.scatter("2020-01-01/B02.tif")
        try sketch.write("2020-01-01/scene.json", text)
        let path = sketch.path("2020-01-01/scene.json")

        #expect(throws: ImageryError.badSidecar(path: path, reason: reason)) {
            try Scene(folder: sketch.path("2020-01-01"))
        }
    }

    /// 65,535 is a saturated detector in ESA's files, and a number like others in anybody else's, unless a sidecar says so.
    @Test(
        arguments: [
            ("T31TDH_20150726T105026_B02.jp2", nil, 65_535), ("T31TDH_20150726T105026_B02.jp2", "{}", 65_535),
            ("T31TDH_20150726T105026_B02.jp2", #"{"saturated": 60000}"#, 60_000), ("B02.tif", nil, nil),
            ("B02.tif", #"{"saturated": 65535}"#, 65_535),
        ] as [(String, String?, UInt16?)])
    func knowsWhatSaturatedDetectorsHave(file: String, sidecar: String?, saturated: UInt16?) throws {
        let sketch = try SceneSketch()
        try sketch.scatter(file)
        if let sidecar { try sketch.write("scene.json", sidecar) }

        #expect(try Scene(folder: sketch.path).files[.b2]?.radiometry == Radiometry(saturated: saturated))
    }

    @Test func saysThatARasterDoesNotNameItsBands() throws {
        let sketch = try SceneSketch()
        try GeoTIFF(extent: .ground(1, 1), bandNames: ["", ""], pixels: [1, 2]).write(to: sketch.path("a.tif"))

        #expect(throws: ImageryError.unnamedBands(path: sketch.path("a.tif"))) {
            try Scene(raster: sketch.path("a.tif"))
        }
    }
}
