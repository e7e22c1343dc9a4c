import Geography
import Imagery
import NeuralNetwork
import Testing
import Training

/// What augmentation does to pixels, held against arrays turned by hand.
struct AugmentationTests {
    private let side = 6
    private let pixels: TrainingPixels
    private let values: [UInt16]

    init() throws {
        var numbers = SplitMix(seed: 1)
        values = (0..<(6 * 6 * 2)).map { _ in UInt16(numbers.next() % 3001) }
        pixels = try TrainingPixels(
            of: .picture(values, side: 6, bands: [.b4, .b3], clippedAt: 3000), bands: [.b4, .b3])
    }

    private func augmented(_ augmentation: Augmentation, seed: UInt64 = 1) -> [Float] {
        let augmenter = PatchAugmenter(
            pixels, window: side, augmentation: augmentation, normalization: .scale(by: 1, clip: nil), seed: 1)
        var numbers = SplitMix(seed: seed)
        return augmenter.augmented(0, drawing: &numbers)
    }

    @Test func leavesAPatchAsItIsWhereNothingIsAskedFor() {
        #expect(augmented(.none) == values.map(Float.init))
    }

    @Test func turnsByAWholeCircleIntoTheSamePixels() {
        var augmentation = Augmentation.none
        augmentation.rotation = 1e-9

        #expect(augmented(augmentation) == values.map(Float.init))
    }

    // A quarter of a circle as the array is turned: numpy.rot90.
    @Test func turnsByAQuarterAsTheArrayTurns() {
        let map = AffineMap((0, 1, -1, 0), window: side, patch: side)
        let turned = (0..<side).flatMap { row in
            (0..<side).flatMap { column in
                let start = (column * side + side - 1 - row) * 2
                return values[start..<(start + 2)].map(Float.init)
            }
        }

        #expect(pixels.drawn(0, by: map, side: side) == turned)
    }

    @Test func mirrorsAndTurnsIntoEachOfTheEightViewsAndNoOther() {
        var augmentation = Augmentation.none
        (augmentation.turns, augmentation.flips) = (true, true)
        let views = Set(View.all.map { $0.laid(values.map(Float.init), side: side, width: 2) })

        #expect(Set((1...200).map { augmented(augmentation, seed: $0) }) == views)
    }

    // numpy.pad([0 1 2 3 4], 8, mode="reflect"), at whole pixels and between them.
    @Test func reflectsWhatLiesOutsideAsNumpyDoes() throws {
        let row: [UInt16] = [0, 10, 20, 30, 40]
        let pixels = try TrainingPixels(
            of: .picture((0..<5).flatMap { _ in row }, side: 5, bands: [.b4]), bands: [.b4])
        var map = AffineMap(window: 21, patch: 5)
        (map.rows, map.columns) = ((0, 0, 2), (0, 1, -8))
        let expected: [Float] = [0, 1, 2, 3, 4, 3, 2, 1, 0, 1, 2, 3, 4, 3, 2, 1, 0, 1, 2, 3, 4].map { $0 * 10 }
        #expect(Array(pixels.drawn(0, by: map, side: 21).prefix(21)) == expected)

        map.columns = (0, 1, -8.5)
        #expect(Array(pixels.drawn(0, by: map, side: 21).prefix(4)) == [5, 5, 15, 25])
    }

    @Test func weighsTheFourPixelsAroundAPlace() throws {
        let pixels = try TrainingPixels(of: .picture([0, 100, 200, 500], side: 2, bands: [.b4]), bands: [.b4])
        var map = AffineMap(window: 1, patch: 2)
        (map.rows, map.columns) = ((0, 0, 0.25), (0, 0, 0.5))

        // 0.75 (0 + 100) / 2 + 0.25 (200 + 500) / 2
        #expect(pixels.drawn(0, by: map, side: 1) == [125])
    }

    @Test(arguments: 1...50)
    func keepsEveryNumberBetweenZeroAndTheLargest(seed: UInt64) {
        let window = augmented(.everything, seed: seed)

        #expect(window.allSatisfy { $0 >= 0 && $0 <= 3000 })
    }

    @Test func givesAPatchTheSamePixelsInWhateverBatchItStands() throws {
        let dataset = PatchDataset.bright(count: 20, side: 8)
        let augmenter = PatchAugmenter(
            try TrainingPixels(of: dataset, bands: [.b4]), window: 6, augmentation: .everything,
            normalization: .scale(by: 3000, clip: 0...1), seed: 9)
        let draws = (0..<20).map { PatchDraw(patch: $0) }
        let together = augmenter.windows(of: draws[...], epoch: 3)
        let backwards = draws.reversed().map { augmenter.windows(of: [$0], epoch: 3) }.reversed().flatMap(\.self)

        #expect(together == backwards)
        #expect(augmenter.windows(of: draws[...], epoch: 4) != together)
    }

    @Test func looksAtTheMiddleOfALargerPatch() throws {
        let values = (0..<36).map { UInt16($0) }
        let pixels = try TrainingPixels(of: .picture(values, side: 6, bands: [.b4]), bands: [.b4])
        let augmenter = PatchAugmenter(
            pixels, window: 3, augmentation: .none, normalization: .scale(by: 1, clip: nil), seed: 1)

        #expect(augmenter.plainWindows(of: [0]) == [7, 8, 9, 13, 14, 15, 19, 20, 21])
    }

    @Test func normalisesAsTheCardDoes() throws {
        let normalization = Normalization.standardize(mean: [1091.9574, 1172.4902], deviation: [748.6153, 504.557])
        let augmenter = PatchAugmenter(
            pixels, window: side, augmentation: .none, normalization: normalization, seed: 1)
        let expected = values.enumerated().map { normalization.value(of: Double($1), channel: $0 % 2) }

        for (value, other) in zip(augmenter.plainWindows(of: [0]), expected) { #expect(abs(value - other) < 1e-6) }
    }

    @Test func takesOnlyTheBandsOfTheRecipeInItsOrder() throws {
        let dataset = PatchDataset.picture([1, 2, 3, 4, 5, 6], side: 1, bands: [.b2, .b3, .b4], count: 2)
        let pixels = try TrainingPixels(of: dataset, bands: [.b4, .b2])

        #expect(pixels.drawn(1, by: AffineMap(window: 1, patch: 1), side: 1) == [6, 4])
    }
}
