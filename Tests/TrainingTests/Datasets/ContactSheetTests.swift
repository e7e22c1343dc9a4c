import GeoIO
import Imagery
import Testing
import Training

struct ContactSheetTests {
    private func dataset(_ bands: [Band], _ pixels: [UInt16]) -> PatchDataset {
        let record = PatchRecord(isMine: true, place: nil, period: nil, source: 0, split: .train)
        return PatchDataset(
            bands: bands, side: 1, level: .l1c, sources: ["ours"],
            records: [PatchRecord](repeating: record, count: pixels.count / bands.count), pixels: pixels,
            attribution: "")
    }

    @Test func stretchesFromZeroToWhiteInNaturalColours() {
        var sheet = ContactSheet(of: dataset([.b2, .b3, .b4], [0, 1500, 4000]), showing: [0])
        (sheet.frameWidth, sheet.gap) = (0, 0)

        #expect(sheet.picture.planes == [255, 128, 0, 255])
    }

    @Test func laysPatchesOutInReadingOrderWithFramesAndGaps() {
        var sheet = ContactSheet(
            of: dataset([.b8], [0, 0, 0]), showing: [2, 0, 1], framed: [.mine, nil, .falseAlarm], columns: 2)
        (sheet.frameWidth, sheet.gap) = (1, 1)

        let picture = sheet.picture

        #expect((picture.width, picture.height) == (9, 9))
        let blue = Array(picture.planes[(2 * 81)..<(3 * 81)])
        // White is 255, a mine's frame has no blue, a false alarm's has 240; patches are black.
        #expect(
            blue.split(separator: 255).map(Array.init)
                == [[0, 0, 0], [0, 0, 0], [0], [0, 0, 0], [240, 240, 240], [240, 0, 240], [240, 240, 240]])
    }

    @Test func isAsWideAsItsPatches() {
        let sheet = ContactSheet(of: dataset([.b4], [1, 2]), showing: [0, 1], columns: 10)

        #expect(sheet.picture.width == 2 * (1 + 2 * sheet.frameWidth + sheet.gap) + sheet.gap)
    }
}
