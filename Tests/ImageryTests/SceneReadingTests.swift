import Foundation
import GeoIO
import Geography
import Imagery
import Testing

struct SceneReadingTests {
    /// Bands of 10, 20 and 60 m whose corners differ, as in real scenes.
    @Test func laysBandsOfEveryOriginAndResolutionOnTheTile() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [11, 12, 13, 14, 15, 16], on: .ground(x: 10, y: 0, 3, 2))
        try sketch.write("B05.tif", [21, 22, 23, 24], on: .ground(x: 0, y: 0, resolution: 20, 2, 2))
        try sketch.write("B01.tif", [31], on: .ground(x: 0, y: 20, resolution: 60, 1, 1))

        let image = try read([.b5, .b1, .b2], of: sketch, in: .ground(x: 10, y: 0, 3, 2))

        #expect(image.bands == [.b5, .b1, .b2])
        #expect(
            image.pixels == [
                21, 22, 22, 21, 22, 22,
                31, 31, 31, 31, 31, 31,
                11, 12, 13, 14, 15, 16,
            ])
    }

    @Test func masksAPixelInEveryBandWhereOneHasNoData() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [1, 0, 3, 4], on: .ground(4, 1))
        try sketch.write("B03.tif", [5, 6, 9_999, 8], on: .ground(4, 1), noData: 9_999)
        try sketch.write("B04.tif", [7, 7, 7], on: .ground(3, 1))

        let image = try read([.b2, .b3, .b4], of: sketch, in: .ground(4, 1))

        #expect(image.pixels == [1, 0, 0, 0, 5, 0, 0, 0, 7, 0, 0, 0])
        #expect(image.maskedCount == 3)
    }

    @Test func looksAtNoBandThatWasNotAskedFor() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [1, 2], on: .ground(2, 1))
        try sketch.write("B03.tif", [0, 0], on: .ground(2, 1))

        #expect(try read([.b2], of: sketch, in: .ground(2, 1)).maskedCount == 0)
    }

    @Test func readsASceneOfTheSouthernFormOfTheZone() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [1, 2], on: .ground(y: 9_999_990, 2, 1, epsg: 32721))

        #expect(try read([.b2], of: sketch, in: .ground(y: -10, 2, 1)).pixels == [1, 2])
    }

    @Test func masksEverythingWhereTheSceneDoesNotReach() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [1, 2], on: .ground(2, 1))

        #expect(try read([.b2], of: sketch, in: .ground(x: 100, 2, 1)).maskedCount == 2)
    }

    @Test func namesABandThatTheSceneLacks() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [1], on: .ground(1, 1))
        let scene = try scene(sketch)

        #expect(throws: ImageryError.noBand(.b3, folder: sketch.path, present: [.b2])) {
            try read([.b2, .b3], of: scene, in: .ground(1, 1))
        }
    }

    @Test func refusesBandsInTwoSystems() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", [1], on: .ground(1, 1))
        try sketch.write("B03.tif", [1], on: .ground(1, 1, epsg: 32622))
        let scene = try scene(sketch)
        let error = ImageryError.twoSystems(
            first: sketch.path("B02.tif"), firstCRS: .utmNorth(zone: 21), second: sketch.path("B03.tif"),
            secondCRS: .utmNorth(zone: 22))

        #expect(throws: error) { try read([.b2, .b3], of: scene, in: .ground(1, 1)) }
    }

    @Test func refusesAFileOfSeveralBands() throws {
        let sketch = try SceneSketch()
        try GeoTIFF(extent: .ground(1, 1), bandNames: ["", "", ""], pixels: [1, 2, 3]).write(to: sketch.path("B02.tif"))
        let scene = try scene(sketch)

        #expect(throws: ImageryError.severalBands(path: sketch.path("B02.tif"), count: 3)) {
            try read([.b2], of: scene, in: .ground(1, 1))
        }
    }

    @Test func namesABandFileThatIsNoRaster() throws {
        let sketch = try SceneSketch()
        try sketch.touch("B02.tif")
        let scene = try scene(sketch)
        let error = #expect(throws: RasterError.self) { try read([.b2], of: scene, in: .ground(1, 1)) }

        #expect(error?.description.hasPrefix("Can't open the raster '\(sketch.path("B02.tif"))': ") == true)
    }

    private func scene(_ sketch: borrowing SceneSketch) throws -> Scene { try Scene(folder: sketch.path) }

    private func read(_ bands: [Band], of sketch: borrowing SceneSketch, in extent: Extent) throws -> TileImage {
        try read(bands, of: scene(sketch), in: extent)
    }

    private func read(_ bands: [Band], of scene: Scene, in extent: Extent) throws -> TileImage {
        var notes: [SceneFault] = []
        return try scene.read(bands, in: extent, noting: &notes)
    }
}
