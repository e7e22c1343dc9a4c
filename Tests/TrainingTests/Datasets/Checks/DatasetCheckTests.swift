import Geography
import Imagery
import Testing
import Training

struct DatasetCheckTests {
    /// Patches of 16 x 16 pixels in three bands.
    private struct Made {
        var pixels: [UInt16]
        var isMine = false
        var place: Coordinate?
        var period: Period?
        var split = Split.train

        /// Pixels with a structure of a seed's.
        init(seed: UInt64) {
            var numbers = SplitMix(seed: seed)
            let blocks = (0..<48).map { _ in numbers.real(in: 300..<1500) }
            pixels = (0..<768).map { place in
                let (row, column, band) = (place / 48, place / 3 % 16, place % 3)
                return UInt16(blocks[(row / 4 * 4 + column / 4) * 3 + band] + numbers.real(in: 0..<40))
            }
        }

        init(_ pixel: (Int) -> [UInt16]) {
            pixels = (0..<256).flatMap(pixel)
        }

        func mine() -> Made { with { $0.isMine = true } }
        func at(_ longitude: Double) -> Made {
            with { $0.place = Coordinate(longitude: longitude, latitude: 0) }
        }
        func `in`(_ split: Split) -> Made { with { $0.split = split } }
        func during(_ period: String) -> Made { with { $0.period = Period(period) } }

        private func with(_ change: (inout Made) -> Void) -> Made {
            var copy = self
            change(&copy)
            return copy
        }
    }

    private func check(_ made: [Made], clippedAt: Int? = nil) -> DatasetCheck {
        DatasetCheck(
            of: PatchDataset(
                bands: [.b4, .b3, .b2], side: 16, level: .l1c, sources: ["ours"],
                records: made.map {
                    PatchRecord(isMine: $0.isMine, place: $0.place, period: $0.period, source: 0, split: $0.split)
                }, pixels: made.flatMap(\.pixels), clippedAt: clippedAt, attribution: ""))
    }

    @Test func findsNothingWrongWithDifferentPatches() {
        let result = check([Made(seed: 1).mine().at(1), Made(seed: 2).at(2).in(.test), Made(seed: 3).in(.validation)])

        #expect(result.passes)
        #expect(result.duplicates.isEmpty && result.nearDuplicates.isEmpty && result.defects.isEmpty)
        #expect(result.placedCount == 2)
        #expect(result.counts.mineCount == 1)
    }

    @Test func findsTheSamePixels() {
        let result = check([Made(seed: 1), Made(seed: 2), Made(seed: 1)])

        #expect(result.duplicates == [.init(first: 0, second: 2)])
        #expect(result.nearDuplicates.isEmpty)
        #expect(result.passes)
    }

    @Test func findsTheSamePixelsUnderHaze() {
        var hazy = Made(seed: 1)
        var noise = SplitMix(seed: 3)
        hazy.pixels = hazy.pixels.map { UInt16(Double($0) * 0.8 + 400 + noise.real(in: -60..<60)) }

        let result = check([Made(seed: 1), hazy, Made(seed: 2)])

        #expect(result.duplicates.isEmpty)
        #expect(result.nearDuplicates == [.init(first: 0, second: 1)])
    }

    @Test func failsWhenTwinsAreOnTwoSides() {
        let result = check([Made(seed: 1), Made(seed: 1).in(.test)])

        #expect(result.twinsAcrossSplits == [.init(first: 0, second: 1)])
        #expect(!result.passes)
    }

    @Test func failsWhenOnePlaceIsOnTwoSides() {
        // A degree at the equator is 111 km.
        let result = check([
            Made(seed: 1).at(0), Made(seed: 2).at(0.002).in(.test), Made(seed: 3).at(0.04).in(.validation),
            Made(seed: 4).at(0.2).in(.validation),
        ])

        #expect(result.samePlaceAcrossSplits == [.init(first: 0, second: 1)])
        #expect(
            result.nearPlaceAcrossSplits == [
                .init(first: 0, second: 1), .init(first: 0, second: 2), .init(first: 1, second: 2),
            ])
        #expect(!result.passes)
    }

    @Test func failsWhenOnePlaceHasTwoLabels() {
        let result = check([Made(seed: 1).at(0).mine(), Made(seed: 2).at(0.002), Made(seed: 3).at(0.003)])

        #expect(result.conflicts == [.init(first: 0, second: 1)])
        #expect(!result.passes)
    }

    @Test func allowsAMineWhereNoneWasBefore() {
        let before = Made(seed: 1).at(0).during("2019")

        #expect(check([before, Made(seed: 2).at(0).mine().during("2020")]).passes)
        #expect(!check([before, Made(seed: 2).at(0).mine().during("2019-Q4")]).passes)
    }

    @Test func failsWhenTheSamePixelsHaveTwoLabels() {
        #expect(check([Made(seed: 1).mine(), Made(seed: 1)]).conflicts == [.init(first: 0, second: 1)])
    }

    @Test func tellsDefectsApart() {
        let ground: [UInt16] = [900, 700, 500]
        let part = { (share: Int, pixel: [UInt16]) in Made { $0 < share ? pixel : [ground[0] + UInt16($0), 700, 500] } }
        let result = check(
            [
                Made { _ in ground }, part(26, [0, 0, 0]), part(25, [0, 0, 0]), part(26, [9, 9, 11]),
                part(26, [3000, 3000, 3000]), part(128, [1800, 1900, 2000]), part(127, [1800, 1900, 2000]),
                part(128, [2500, 1900, 2000]),
            ], clippedAt: 3000)

        #expect(
            result.defects == [.blank: [0], .masked: [1], .black: [1, 3], .saturated: [4], .cloudy: [5]])
    }

    @Test func callsBlankPatchesNobodysTwins() {
        let blank = Made { _ in [5, 5, 5] }

        #expect(check([blank, blank.in(.test)]).passes)
    }
}
