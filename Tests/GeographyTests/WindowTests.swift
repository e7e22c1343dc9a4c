import Geography
import Testing

struct WindowTests {
    @Test func leavesOutAWindowThatDoesNotFit() {
        let windows = Window(column: 0, row: 0, width: 100, height: 48).windows(size: 48, stride: 24)

        #expect(windows.map(\.column) == [0, 24, 48])
    }

    @Test func keepsTheWindowThatJustFits() {
        let windows = Window(column: 0, row: 0, width: 44, height: 58).windows(size: 44, stride: 14)

        #expect(windows.map(\.row) == [0, 14])
    }

    @Test(arguments: [1, 7, 14, 24])
    func startsEveryWindowAtAMultipleOfTheStride(stride: Int) {
        let windows = Window(column: 0, row: 0, width: 91, height: 77).windows(size: 28, stride: stride)

        #expect(windows.allSatisfy { $0.column % stride == 0 && $0.row % stride == 0 })
    }

    @Test func runsAlongRowsFirst() {
        let windows = Window(column: 0, row: 0, width: 3, height: 3).windows(size: 2, stride: 1)

        #expect(windows.map { [$0.column, $0.row] } == [[0, 0], [1, 0], [0, 1], [1, 1]])
    }

    @Test func findsNoWindowInARasterThatIsTooSmall() {
        #expect(Window(column: 0, row: 0, width: 43, height: 100).windows(size: 44, stride: 14).isEmpty)
    }

    @Test func putsRowZeroInTheNorth() {
        let extent = Extent(crs: .utmNorth(zone: 21), originX: 500, originY: 1000, resolution: 10, width: 5, height: 5)

        #expect(
            extent.bounds(of: Window(column: 1, row: 2, width: 2, height: 1))
                == Bounds(minX: 510, minY: 970, maxX: 530, maxY: 980))
    }
}
