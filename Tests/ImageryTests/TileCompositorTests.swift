import GeoIO
import Geography
import Imagery
import Testing

struct TileCompositorTests {
    private let tile = Extent.ground(3, 1)

    @Test func takesTheMedianOverOverpasses() throws {
        let sketch = try SceneSketch()
        let overpasses = try [[10, 20, 0], [30, 0, 0]].enumerated().map {
            try overpass($0.offset, [$0.element], sketch)
        }
        let (composite, record) = try composite(overpasses, sketch)

        #expect(composite.values == [40, 40, 0])
        #expect(composite.sceneCounts == [2, 1, 0])
        #expect(record.observedShare == 2.0 / 3)
        #expect(record.looks.map(\.coverage) == [2 / 3, 1 / 3])
        #expect(record.usedCount == 2)
    }

    /// The second granule of an overpass shows the same moment: it fills in, and adds no vote.
    @Test func countsOverlappingGranulesOnce() throws {
        let sketch = try SceneSketch()
        let one = try overpass(0, [[10, 20, 0], [90, 90, 30]], sketch)
        let (composite, _) = try composite([one, try overpass(1, [[50, 60, 70]], sketch)], sketch)

        #expect(composite.values == [60, 80, 100])
        #expect(composite.sceneCounts == [2, 2, 2])
    }

    @Test func prefersTheGranuleOfTheTilesOwnZone() throws {
        let sketch = try SceneSketch()
        var one = try overpass(0, [[10, 10, 10], [90, 90, 90]], sketch)
        one = Acquisition(
            name: one.name, date: one.date, scenes: zip(one.scenes, ["20NAA", "21NAA"]).map { $0.in(granule: $1) })

        #expect(try composite([one], sketch).composite.values == [180, 180, 180])
    }

    @Test func doesNotShowGroundThatTheFirstGranuleHides() throws {
        let sketch = try SceneSketch()
        let one = try overpass(0, [[10, 20, 0], [90, 90, 30]], sketch)
        let (composite, record) = try composite([one], sketch) { scene in
            scene.name.hasSuffix("0-0") ? [true, false, false] : nil
        }

        #expect(composite.values == [0, 40, 60])
        #expect(record.looks.map(\.coverage) == [1])
        #expect(record.looks.map(\.clear) == [2 / 3])
    }

    @Test func leavesOutABadSceneAndTellsIt() throws {
        let sketch = try SceneSketch()
        let good = try overpass(0, [[10, 20, 30]], sketch)
        let bad = try overpass(1, [[90, 90, 90]], sketch)
        try sketch.write("1-0/B02.tif", "no raster")
        let (composite, record) = try composite([good, bad], sketch)

        #expect(composite.values == [20, 40, 60])
        #expect(record.faults.map(\.scene) == ["1-0"])
        #expect(record.faults.first?.reason.hasPrefix("Can't open the raster '\(sketch.path("1-0/B02.tif"))'") == true)
        #expect(record.looks.map(\.leftOut) == [nil, "it shows nothing of the tile"])
    }

    @Test func countsATileThatTooFewOverpassesShowAsNotObserved() throws {
        let sketch = try SceneSketch()
        var compositor = TileCompositor(bands: [.b2], scratchFolder: sketch.path)
        compositor.minimumScenes = 2
        let (composite, record) = try compositor.composite(
            [try overpass(0, [[10, 20, 30]], sketch)], over: tile, through: FileReader()
        ) { _ in nil }

        #expect(composite.values == [0, 0, 0])
        #expect(composite.observedShare == 0)
        #expect(record.notObserved == "1 of the 2 overpasses that it takes")
    }

    @Test func leavesOutAnOverpassThatShowsLittleOfTheTile() throws {
        let sketch = try SceneSketch()
        var compositor = TileCompositor(bands: [.b2], scratchFolder: sketch.path)
        compositor.minimumCoverage = 0.5
        let overpasses = [try overpass(0, [[10, 0, 0]], sketch), try overpass(1, [[20, 20, 0]], sketch)]
        let (composite, record) = try compositor.composite(overpasses, over: tile, through: FileReader()) { _ in nil }

        #expect(composite.values == [40, 40, 0])
        #expect(record.looks.map(\.leftOut) == ["it shows less of the tile than 'min_coverage' asks", nil])
    }

    @Test func takesTheClearestOverpassWhenAsked() throws {
        let sketch = try SceneSketch()
        var compositor = TileCompositor(bands: [.b2], scratchFolder: sketch.path)
        compositor.method = .minMasked
        let overpasses = try [[10, 0, 0], [20, 20, 0], [0, 30, 30]].enumerated().map {
            try overpass($0.offset, [$0.element], sketch)
        }
        let (composite, _) = try compositor.composite(overpasses, over: tile, through: FileReader()) { _ in nil }

        #expect(composite.values == [40, 40, 0])
        #expect(composite.sceneCounts == [1, 1, 0])
    }

    /// With no memory for images, all of them wait on the scratch file.
    @Test(arguments: [CompositeMethod.median, .min, .minMasked])
    func givesTheSameWhenNothingFitsIntoMemory(method: CompositeMethod) throws {
        let sketch = try SceneSketch()
        let overpasses = try [[10, 20, 0], [30, 0, 0], [7, 9, 11]].enumerated().map {
            try overpass($0.offset, [$0.element], sketch)
        }
        var compositor = TileCompositor(bands: [.b2], scratchFolder: sketch.path)
        compositor.method = method
        let roomy = try compositor.composite(overpasses, over: tile, through: FileReader()) { _ in nil }
        compositor.memoryLimit = 0
        let tight = try compositor.composite(overpasses, over: tile, through: FileReader()) { _ in nil }

        #expect(roomy.composite == tight.composite)
        #expect(roomy.record == tight.record)
    }

    @Test func showsNothingWithoutAnOverpass() throws {
        let sketch = try SceneSketch()
        let (composite, record) = try composite([], sketch)

        #expect(composite.values == [0, 0, 0])
        #expect(record == CompositeRecord())
    }

    /// An overpass of granules with one band each.
    private func overpass(_ index: Int, _ granules: [[UInt16]], _ sketch: borrowing SceneSketch) throws -> Acquisition {
        var scenes: [Scene] = []
        for (place, pixels) in granules.enumerated() {
            try sketch.write("\(index)-\(place)/B02.tif", pixels, on: tile)
            scenes.append(try Scene(folder: sketch.path("\(index)-\(place)")))
        }
        return Acquisition(name: "\(index)", date: CalendarDate(firstOfMonth: index + 1, of: 2020), scenes: scenes)
    }

    private func composite(
        _ overpasses: [Acquisition], _ sketch: borrowing SceneSketch,
        hiding hide: @Sendable (Scene) throws -> [Bool]? = { _ in nil }
    ) throws -> (composite: Composite, record: CompositeRecord) {
        let compositor = TileCompositor(bands: [.b2], scratchFolder: sketch.path)
        return try compositor.composite(overpasses, over: tile, through: FileReader(), hiding: hide)
    }
}

extension Scene {
    fileprivate func `in`(granule: String) -> Scene {
        var scene = self
        scene.granule = granule
        return scene
    }
}
