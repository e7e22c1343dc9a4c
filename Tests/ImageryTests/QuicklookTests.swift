import GeoIO
import Geography
import Imagery
import Testing

struct QuicklookTests {
    /// By hand: the haze is 50, 100 and 20 in red, green and blue; white is 350, the 98th percentile of red above it.
    @Test func showsTrueColourWithoutHazeAndLeavesMaskedPixelsClear() {
        let image = TileImage(
            extent: .ground(4, 1), bands: [.b2, .b3, .b4],
            pixels: [20, 0, 45, 30, 100, 0, 200, 100, 400, 0, 50, 137])
        let picture = Composite(of: [image], bands: [.b2, .b3, .b4], in: .ground(4, 1)).quicklook

        // 255 · √(87 / 350) = 127, 255 · √(100 / 350) = 136, 255 · √(25 / 350) = 68, 255 · √(10 / 350) = 43.
        #expect(picture.planes == [255, 0, 0, 127, 0, 0, 136, 0, 0, 0, 68, 43, 255, 0, 255, 255])
    }

    @Test func writesAPNGThatOtherProgramsRead() throws {
        let sketch = try SceneSketch()
        let picture = Picture(width: 2, height: 1, planes: [1, 2, 3, 4, 5, 6, 255, 0])
        try picture.writePNG(to: sketch.path("a.png"))
        let file = try Dataset(reading: sketch.path("a.png"))

        #expect(file.bandCount == 4)
        #expect(try file.read(3, in: Window(column: 0, row: 0, width: 2, height: 1)) == [5, 6])
    }
}
