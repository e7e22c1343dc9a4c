import GeoIO
import Geography
import Imagery
import Testing

struct QuicklookTests {
    @Test func showsTrueColourAndLeavesMaskedPixelsClear() {
        let image = TileImage(
            extent: .ground(3, 1), bands: [.b2, .b3, .b4], pixels: [100, 0, 25, 100, 100, 400, 400, 100, 100])
        let picture = Composite(of: [image], bands: [.b2, .b3, .b4], in: .ground(3, 1)).quicklook

        // Red, green, blue: white is the largest, and a root lifts the dark: 255 · √(100 / 400) = 127.
        #expect(picture.planes == [255, 0, 127, 127, 0, 255, 127, 0, 63, 255, 0, 255])
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
