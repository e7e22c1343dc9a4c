import Geography
import Testing

struct ExtentTests {
    /// Pixels of 2 by 3 degrees: the window begins one to the right and two down.
    @Test func givesTheGroundOfAWindowAsAGridOfItsOwn() {
        let grid = Extent(crs: .wgs84, originX: 10, originY: 50, resolution: 2, rowHeight: 3, width: 5, height: 6)

        #expect(
            grid.part(Window(column: 1, row: 2, width: 3, height: 4))
                == Extent(crs: .wgs84, originX: 12, originY: 44, resolution: 2, rowHeight: 3, width: 3, height: 4))
    }
}
