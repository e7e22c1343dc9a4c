import Foundation
import Geography
import Imagery
import Testing

struct SceneFolderTests {
    @Test func takesAFolderOfBandFilesForOneScene() throws {
        let sketch = try SceneSketch()
        try sketch.touch("s2_B02.jp2", "s2_B8A.jp2", "preview.jp2", "later/B02.tif")
        let scenes = try SceneFolder(path: sketch.path).scenes

        #expect(scenes.map(\.source) == [sketch.path])
        #expect(scenes[0].bands == [.b2, .b8a])
    }

    @Test func findsEverySubfolderThatHoldsBandFilesByDateAndThenName() throws {
        let sketch = try SceneSketch()
        try sketch.touch(
            "first/B02.tif", "2020-05-01/B02.tif", "a_2020-06-01/B02.tif", "b_2020-06-01/B02.tif",
            "notes/README.txt", "site.yml")
        let scenes = try SceneFolder(path: sketch.path).scenes

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
        try sketch.touch(file)
        let scene = try #require(
            try SceneFolder(path: sketch.path, date: CalendarDate("1999-12-31")).scenes.first)

        #expect(scene.date?.description == date)
    }

    @Test func findsTheMaskThatLiesBesideTheBands() throws {
        let sketch = try SceneSketch()
        try sketch.touch("1/B02.tif", "1/mask.tif", "2/B02.tif")

        #expect(try SceneFolder(path: sketch.path).scenes.map(\.masks.external) == [sketch.path("1/mask.tif"), nil])
    }

    @Test func givesTheScenesOfAPeriodWithoutTheDayItEndsOn() throws {
        let sketch = try SceneSketch()
        try sketch.touch("2019-12-31/B02.tif", "2020-01-01/B02.tif", "2020-12-31/B02.tif", "2021-01-01/B02.tif")
        let year = try #require(Period.year(2020))

        #expect(
            try SceneFolder(path: sketch.path).scenes(in: year).map(\.name) == ["2020-01-01", "2020-12-31"])
    }

    @Test func refusesToPlaceASceneWithoutADateInAPeriod() throws {
        let sketch = try SceneSketch()
        try sketch.touch("first/B02.tif")
        let folder = try SceneFolder(path: sketch.path)
        let year = try #require(Period.year(2020))

        #expect(throws: ImageryError.noDate(scene: sketch.path("first"))) { try folder.scenes(in: year) }
    }

    @Test func saysThatThereIsNoFolderOrNoBandFile() throws {
        let sketch = try SceneSketch()
        try sketch.touch("first/preview.jp2")

        #expect(throws: ImageryError.noFolder(path: "/nowhere")) { try SceneFolder(path: "/nowhere") }
        #expect(throws: ImageryError.noBandFile(folder: sketch.path)) { try SceneFolder(path: sketch.path) }
    }

    @Test func refusesTwoFilesOfOneBand() throws {
        let sketch = try SceneSketch()
        try sketch.touch("a_B02.tif", "b_B2.jp2")
        let error = ImageryError.twoFiles(
            band: .b2, first: sketch.path("a_B02.tif"), second: sketch.path("b_B2.jp2"))

        #expect(throws: error) { try SceneFolder(path: sketch.path) }
    }
}
