import Geography
import Imagery
import Testing

struct CloudAverageTests {
    /// A disk of 1 is five cells; the package's border is OpenCV's BORDER_REFLECT.
    @Test func mirrorsTheEdgesOfTheGrid() {
        let cells = Cells(Window(column: 0, row: 0, width: 3, height: 1), [5, 10, 40] as [Float])

        let averages = cells.averaged(over: 1, in: cells.window, mirroredAtEdgesOf: .ground(3, 1))

        // Rows above and below mirror the row: 4 · 5 + 10, 5 + 3 · 10 + 40, 10 + 4 · 40, each of five.
        #expect(averages == [6, 15, 34])
    }

    @Test func averagesWhatIsKnown() {
        let cells = Cells(Window(column: 0, row: 0, width: 4, height: 1), [5, .nan, .nan, .nan] as [Float])

        let averages = cells.averaged(over: 1, in: cells.window, mirroredAtEdgesOf: .ground(4, 1))

        #expect(averages.prefix(2) == [5, 5])
        #expect(averages.suffix(2).map(\.isNaN) == [true, true])
    }

    @Test func readsAPartOfTheGridAsTheWhole() {
        let whole = Cells(Window(column: 0, row: 0, width: 6, height: 1), [1, 2, 4, 8, 16, 32] as [Float])
        let part = Cells(Window(column: 2, row: 0, width: 4, height: 1), [4, 8, 16, 32] as [Float])
        let wanted = Window(column: 3, row: 0, width: 3, height: 1)

        let averages = part.averaged(over: 1, in: wanted, mirroredAtEdgesOf: .ground(6, 1))

        #expect(
            averages == Array(whole.averaged(over: 1, in: whole.window, mirroredAtEdgesOf: .ground(6, 1)).suffix(3)))
    }
}
