import Geography
import Imagery
import TestSupport
import Testing

/// Rings of `EXT_POS_LIST`, read as parts of a product.
struct FootprintTests {
    @Test func closesARingAndLeavesHeightsOut() throws {
        let open = try footprint("43 1 43 3 42 3 42 1")
        let high = try footprint("43 1 9 43 3 9 42 3 9 42 1 9 43 1 9")

        #expect(open == .ring((1, 43), (3, 43), (3, 42), (1, 42), (1, 43)))
        #expect(high == open)
    }

    @Test(arguments: ["0 179 0 -179 1 -179 1 179 0 179", "0 -179 1 -179 1 179 0 179 0 -179"])
    func cutsARingAtTheAntimeridianWhereverItBegins(list: String) throws {
        let boxes = try #require(try footprint(list)).polygons.compactMap { MultiPolygon([$0]).bounds }

        #expect(
            Set(boxes) == [
                Bounds(minX: 179, minY: 0, maxX: 180, maxY: 1), Bounds(minX: -180, minY: 0, maxX: -179, maxY: 1),
            ])
    }

    @Test func leavesARingWholeThatOnlyTouchesTheAntimeridian() throws {
        let box = try #require(try footprint("0 -180 1 -180 1 179 0 179 0 -180")?.bounds)

        #expect(box == Bounds(minX: 179, minY: 0, maxX: 180, maxY: 1))
    }

    /// The whole tile 31TDH, by pyproj 3.7.2: EPSG:32631, 399,960 to 509,760 m and 4,690,200 to 4,800,000 m.
    @Test(arguments: ["", "43 1", "43 1 west 3 42 3 42 1", "43 1 43 3 42 3 42"])
    func takesTheTileWhereTheListCannotBeRead(list: String) throws {
        let box = try #require(try footprint(list)?.bounds)

        let tile = [1.765694450, 42.357636308, 3.120433646, 43.352855373]
        #expect(zip([box.minX, box.minY, box.maxX, box.maxY], tile).allSatisfy { abs($0 - $1) < 1e-4 })
    }

    private func footprint(_ list: String) throws -> MultiPolygon? {
        let folder = try TemporaryFolder()
        var product = SafeSketch()
        product.footprint = list
        try product.write(to: folder)
        return try folder.safeScenes().scenes.first?.footprint
    }
}
