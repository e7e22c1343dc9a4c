import Geography
import Imagery
import Testing

struct CloudDilationTests {
    /// Disks as skimage.morphology.disk draws them; a radius between whole numbers takes what its circle holds.
    @Test(
        arguments: [
            (0.99, [".....", ".....", "..#..", ".....", "....."]),
            (1, [".....", "..#..", ".###.", "..#..", "....."]),
            (1.5, [".....", ".###.", ".###.", ".###.", "....."]),
            (2, ["..#..", ".###.", "#####", ".###.", "..#.."]),
            (2.24, [".###.", "#####", "#####", "#####", ".###."]),
        ] as [(Double, [String])])
    func growsACellToADisk(radius: Double, expected: [String]) {
        #expect(grown([".....", ".....", "..#..", ".....", "....."], by: radius) == expected)
    }

    @Test func staysOnTheGrid() {
        #expect(grown(["#..", "...", "..."], by: 1) == ["##.", "#..", "..."])
        #expect(grown(["..#"], by: 5) == ["###"])
    }

    private func grown(_ rows: [String], by radius: Double) -> [String] {
        let width = rows[0].count
        let cells = Cells(
            Window(column: 7, row: 3, width: width, height: rows.count), rows.joined().map { $0 == "#" })
        return cells.dilated(by: radius).values.picture(width: width)
    }
}
