import GeoIO
import Geography
import Imagery
import Testing

struct ReadyMadeCompositeTests {
    @Test func takesDigitalNumbersAsTheyAre() throws {
        let sketch = try SceneSketch()
        try GeoTIFF(extent: .ground(2, 1), bandNames: ["", ""], pixels: [1, 0, 3, 4]).write(to: sketch.path("a.tif"))
        let composite = try Composite(
            readyMade: sketch.path("a.tif"), bands: [.b4, .b2], in: .ground(2, 1), order: [.b2, .b4])

        #expect(composite.values == [6, 0, 2, 0])
        #expect(composite.sceneCounts == [1, 0])
    }

    @Test func goesByTheNamesOfItsBands() throws {
        let sketch = try SceneSketch()
        try GeoTIFF(extent: .ground(1, 1), bandNames: ["B4", "B2"], pixels: [4, 2]).write(to: sketch.path("a.tif"))
        let composite = try Composite(
            readyMade: sketch.path("a.tif"), bands: [.b2, .b4], in: .ground(1, 1), order: [.b2, .b4])

        #expect(composite.values == [4, 8])
    }

    /// The published cache lies in degrees, with pixels higher than wide.
    @Test func laysDegreesOnTheTile() throws {
        let sketch = try SceneSketch()
        let tile = Extent.ground(2, 2)
        let degrees = Extent(
            crs: .wgs84, originX: -57, originY: 0, resolution: 0.00009, rowHeight: 0.0000905, width: 2, height: 2)
        try GeoTIFF(extent: degrees, bandNames: ["B2"], pixels: [1, 2, 3, 4]).write(to: sketch.path("a.tif"))
        let composite = try Composite(readyMade: sketch.path("a.tif"), bands: [.b2], in: tile, order: [.b2])

        #expect(composite.values == [2, 4, 6, 8])
    }

    @Test(arguments: [([Band.b2], "it has 2 bands, and the model's card lists 1"), ([.b3, .b4], "it has no band B2")])
    func saysWhichBandsItCannotTell(order: [Band], reason: String) throws {
        let sketch = try SceneSketch()
        let path = sketch.path("a.tif")
        try GeoTIFF(extent: .ground(1, 1), bandNames: ["", ""], pixels: [1, 2]).write(to: path)

        #expect(throws: ImageryError.notReadyMade(path: path, reason: reason)) {
            try Composite(readyMade: path, bands: [.b2], in: .ground(1, 1), order: order)
        }
    }
}
