import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

struct CompositeTests {
    private let pixel = Extent.ground(1, 1)

    @Test(
        arguments: [
            ([300, 100, 200], 400),
            ([100, 200], 300),
            ([100, 201], 301),
            ([7], 14),
            ([0, 5, 0, 6, 0], 11),
            ([0, 0], 0),
            ([1, 65_535, 65_535], 65_534),
            ([32_767], 65_534),
            ([], 0),
        ] as [([UInt16], UInt16)])
    func takesTheMedianOfWhatIsNotMaskedAndKeepsHalves(numbers: [UInt16], value: UInt16) {
        #expect(composite(numbers, by: .median) == value)
    }

    @Test func takesTheSmallestOfWhatIsNotMasked() {
        #expect(composite([9, 0, 4, 7], by: .min) == 8)
        #expect(composite([0, 0], by: .min) == 0)
    }

    @Test func takesTheEarliestSceneWithTheFewestMaskedPixels() {
        let extent = Extent.ground(3, 1)
        let images = [[1, 0, 0], [2, 2, 0], [0, 3, 3]].map { TileImage(extent: extent, bands: [.b2], pixels: $0) }

        #expect(Composite(of: images, bands: [.b2], in: extent, by: .minMasked).values == [4, 4, 0])
        #expect(Composite(of: [] as [TileImage], bands: [.b2], in: extent, by: .minMasked).values == [0, 0, 0])
    }

    @Test func keepsTheOrderOfTheBands() {
        let image = TileImage(extent: .ground(2, 1), bands: [.b8a, .b2], pixels: [1, 2, 3, 4])
        let composite = Composite(of: [image], bands: [.b8a, .b2], in: .ground(2, 1))

        #expect(composite.values == [2, 4, 6, 8])
        #expect(composite.values(of: .b2) == [6, 8])
        #expect(composite.values(of: .b3) == nil)
    }

    /// Against a plain sort, with up to 24 scenes and half of the pixels masked.
    @Test(arguments: 0..<25 as Range<UInt64>)
    func agreesWithASortOfEveryPixel(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let extent = Extent.ground(37, 5)
        let bands: [Band] = [.b2, .b11, .b8a]
        let images = (0..<Int(seed)).map { _ in
            let numbers = (0..<bands.count * 185).map { _ in UInt16.random(in: 0...20_000, using: &random) }
            return TileImage(extent: extent, bands: bands, pixels: numbers.map { $0 < 5_000 ? 0 : $0 })
        }

        let expected = (0..<bands.count * 185).map { place in
            let numbers = images.map { Int($0.pixels[place]) }.filter { $0 > 0 }.sorted()
            return numbers.isEmpty ? 0 : UInt16(numbers[(numbers.count - 1) / 2] + numbers[numbers.count / 2])
        }
        #expect(Composite(of: images, bands: bands, in: extent).values == expected, "seed \(seed)")
    }

    @Test func comesBackFromItsFile() throws {
        let sketch = try SceneSketch()
        let image = TileImage(extent: .ground(2, 1), bands: [.b8a, .b2], pixels: [1, 0, 3, 4])
        let composite = Composite(of: [image, image], bands: [.b8a, .b2], in: .ground(2, 1))
        try composite.write(to: sketch.path("composite.tif"))

        #expect(try Composite(reading: sketch.path("composite.tif")) == composite)
    }

    @Test func tellsOtherProgramsTheBandsAndTheScale() throws {
        let sketch = try SceneSketch()
        let image = TileImage(extent: pixel, bands: [.b8a], pixels: [3])
        try Composite(of: [image], bands: [.b8a], in: pixel).write(to: sketch.path("composite.tif"))
        let file = try Dataset(reading: sketch.path("composite.tif"))

        #expect(try file.name(ofBand: 1) == "B8A")
        #expect(try file.scale(ofBand: 1) == 0.5)
        #expect(try file.noData(ofBand: 1) == 0)
    }

    @Test func countsTheScenesOfEachPixel() throws {
        let sketch = try SceneSketch()
        let images = [[1, 0, 3], [1, 0, 0]].map { TileImage(extent: .ground(3, 1), bands: [.b2], pixels: $0) }
        let composite = Composite(of: images, bands: [.b2], in: .ground(3, 1))
        try composite.write(to: sketch.path("composite.tif"))

        #expect(composite.sceneCounts == [2, 0, 1])
        #expect(composite.observedShare == 2.0 / 3)
        let right = Window(column: 1, row: 0, width: 2, height: 1)
        #expect(try Composite.sceneCounts(of: sketch.path("composite.tif"), in: right) == [0, 1])
    }

    @Test(arguments: [
        (["red", "scenes"], 0.5, "its band 1 is named 'red'"), (["B4", "scenes"], 1, "its band B4 has the scale 1.0"),
        (["B4", "B3"], 0.5, "its last band isn't named 'scenes'"),
    ])
    func refusesARasterThatIsNoComposite(names: [String], scale: Double, reason: String) throws {
        let sketch = try SceneSketch()
        let path = sketch.path("other.tif")
        try GeoTIFF(extent: pixel, bandNames: names, pixels: [1, 1], scales: [scale, 1]).write(to: path)

        #expect(throws: ImageryError.notAComposite(path: path, reason: reason)) { try Composite(reading: path) }
    }

    private func composite(_ numbers: [UInt16], by method: CompositeMethod) -> UInt16 {
        let images = numbers.map { TileImage(extent: pixel, bands: [.b2], pixels: [$0]) }
        return Composite(of: images, bands: [.b2], in: pixel, by: method).values[0]
    }
}
