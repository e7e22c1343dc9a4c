import Imagery
import Testing
import Training

struct PatchDatasetTests {
    @Test func givesEachPatchItsOwnPixels() {
        let records = [true, false].map {
            PatchRecord(isMine: $0, place: nil, period: nil, source: 0, split: .train)
        }
        let dataset = PatchDataset(
            bands: [.b4], side: 2, level: .l1c, sources: ["ours"], records: records,
            pixels: [1, 2, 3, 4, 5, 6, 7, 8], attribution: "nobody")

        #expect(Array(dataset.pixels(of: 1)) == [5, 6, 7, 8])
    }
}
