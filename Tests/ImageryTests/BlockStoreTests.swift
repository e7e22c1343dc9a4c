import Dispatch
import GeoIO
import Geography
import Imagery
import Synchronization
import TestSupport
import Testing

struct BlockStoreTests {
    /// A raster of 1,500 by 1,100 pixels, stored in blocks of 256, which are its cells.
    private let ground = Extent.ground(1_500, 1_100)

    private func pixels() -> [UInt16] { (0..<1_500 * 1_100).map { UInt16(truncatingIfNeeded: $0 &* 40_503) } }

    @Test(arguments: [
        Window(column: 0, row: 0, width: 1_500, height: 1_100), Window(column: 511, row: 511, width: 2, height: 2),
        Window(column: 1_400, row: 1_050, width: 100, height: 50), Window(column: 300, row: 700, width: 1, height: 400),
    ])
    func givesWhatTheFileHas(window: Window) throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", pixels(), on: ground)
        let file = BandFile(path: sketch.path("B02.tif"))
        let store = try BlockStore(for: [ground], scratchFolder: sketch.path)

        #expect(try store.read(file, in: window) == FileReader().read(file, in: window))
    }

    /// With room for one cell, everything else goes by way of the scratch file.
    @Test func givesTheSameFromTheScratchFile() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", pixels(), on: ground)
        let file = BandFile(path: sketch.path("B02.tif"))
        let store = try BlockStore(for: [ground], scratchFolder: sketch.path, memoryLimit: 256 * 256 * 2)
        let whole = Window(column: 0, row: 0, width: 1_500, height: 1_100)

        for _ in 0..<3 { #expect(try store.read(file, in: whole) == pixels()) }
    }

    /// Threads that want the same cells at the same time take turns at decoding them, with room for one and for all.
    @Test(arguments: [256 * 256 * 2, 256 << 20])
    func givesTheSameToThreadsThatReadAtOnce(memoryLimit: Int) throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", pixels(), on: ground)
        let file = BandFile(path: sketch.path("B02.tif"))
        let store = try BlockStore(for: [ground], scratchFolder: sketch.path, memoryLimit: memoryLimit)
        let whole = Window(column: 0, row: 0, width: 1_500, height: 1_100)
        let differing = Mutex(0)

        DispatchQueue.concurrentPerform(iterations: 16) { _ in
            let isSame = (try? store.read(file, in: whole)) == pixels()
            differing.withLock { $0 += isSame ? 0 : 1 }
        }

        #expect(differing.withLock { $0 } == 0)
    }

    @Test func doesNotReadABlockAgainThatALaterTileNeeds() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", pixels(), on: ground)
        let file = BandFile(path: sketch.path("B02.tif"))
        let store = try BlockStore(for: [ground, ground], scratchFolder: sketch.path, memoryLimit: 1)
        let whole = Window(column: 0, row: 0, width: 1_500, height: 1_100)
        _ = try store.read(file, in: whole)
        store.finish(ground)
        // Whoever reads the file now finds other pixels.
        try sketch.write("B02.tif", [UInt16](repeating: 7, count: 1_500 * 1_100), on: ground)

        #expect(try store.read(file, in: whole) == pixels())
    }

    @Test func forgetsWhatNoTileNeedsAnyMore() throws {
        let sketch = try SceneSketch()
        try sketch.write("B02.tif", pixels(), on: ground)
        let file = BandFile(path: sketch.path("B02.tif"))
        let store = try BlockStore(for: [ground], scratchFolder: sketch.path)
        let corner = Window(column: 0, row: 0, width: 2, height: 1)
        _ = try store.read(file, in: corner)
        store.finish(ground)
        try sketch.write("B02.tif", [UInt16](repeating: 7, count: 1_500 * 1_100), on: ground)

        #expect(try store.read(file, in: corner) == [7, 7])
    }

    @Test func readsOneBandOfSeveral() throws {
        let sketch = try SceneSketch()
        try GeoTIFF(extent: .ground(2, 1), bandNames: ["", ""], pixels: [1, 2, 3, 4]).write(to: sketch.path("all.tif"))
        let path = sketch.path("all.tif")
        let store = try BlockStore(for: [.ground(2, 1)], scratchFolder: sketch.path)
        let whole = Window(column: 0, row: 0, width: 2, height: 1)

        #expect(try store.read(BandFile(path: path, index: 2), in: whole) == [3, 4])
        #expect(throws: ImageryError.severalBands(path: path, count: 2)) {
            try store.read(BandFile(path: path), in: whole)
        }
    }

    @Test func saysWhereThereIsNoRoomForScratch() throws {
        let sketch = try SceneSketch()
        try sketch.write("taken", "a file, not a folder")
        let error = ImageryError.noScratch(folder: sketch.path("taken"), reason: "Not a directory")

        #expect(throws: error) { try BlockStore(for: [ground], scratchFolder: sketch.path("taken")) }
    }
}
