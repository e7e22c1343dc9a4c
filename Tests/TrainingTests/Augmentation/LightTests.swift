import Geography
import Imagery
import NeuralNetwork
import Testing
import Training

/// Changes of light, noise and haze, whose amounts are known where only one of them is made.
struct LightTests {
    private func augmented(
        _ values: [UInt16], side: Int, seed: UInt64 = 5, _ change: (inout Augmentation) -> Void
    ) throws -> [Float] {
        var augmentation = Augmentation.none
        change(&augmentation)
        let pixels = try TrainingPixels(of: .picture(values, side: side, bands: [.b4], clippedAt: 3000), bands: [.b4])
        let augmenter = PatchAugmenter(
            pixels, window: side, augmentation: augmentation, normalization: .scale(by: 1, clip: nil), seed: 1)
        var numbers = SplitMix(seed: seed)
        return augmenter.augmented(0, drawing: &numbers)
    }

    @Test func brightensAllPixelsByOneFactor() throws {
        let window = try augmented([100, 200, 300, 400], side: 2) { $0.brightness = 0.1 }

        #expect(window[0] != 100)
        for (place, value) in window.enumerated() { #expect(abs(value / window[0] - Float(place + 1)) < 1e-5) }
    }

    // log(unit (DN / unit)^γ / unit) is γ times the logarithm of DN / unit.
    @Test func raisesSharesOfTheUnitToOnePower() throws {
        let window = try augmented([3, 30, 300, 3000], side: 2) { $0.gamma = 0.3 }
        let steps = zip(window, window.dropFirst()).map { $1 / $0 }

        #expect(window[3] == 3000)
        #expect(abs(steps[0] - 10) > 0.1)
        for step in steps { #expect(abs(step / steps[0] - 1) < 1e-4) }
    }

    @Test func changesTheContrastAroundTheMean() throws {
        let window = try augmented([900, 1100, 900, 1100], side: 2) { $0.contrast = 0.2 }

        #expect(abs(window[0] + window[1] - 2000) < 0.01)
        #expect(abs(window[1] - window[0] - 200) > 1)
    }

    @Test func addsNoiseOfItsDeviation() throws {
        let window = try augmented([UInt16](repeating: 1500, count: 10_000), side: 100) { $0.noise = 50 }
        let mean = window.reduce(0, +) / 10_000
        let deviation = (window.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000).squareRoot()

        #expect(abs(mean - 1500) < 2)
        #expect(abs(deviation - 50) < 2)
    }

    @Test(arguments: 1...10)
    func brightensDarkGroundByHaze(seed: UInt64) throws {
        let window = try augmented([UInt16](repeating: 100, count: 144), side: 12, seed: seed) { $0.haze = 0.5...0.8 }

        #expect(window.allSatisfy { $0 >= 100 && $0 <= 3000 })
        #expect(window.contains { $0 > 100 })
    }

    @Test func coversASquareWithTheMean() throws {
        let values = (0..<64).map { UInt16($0 * 10) }
        let window = try augmented(values, side: 8) { $0.cutout = 4 }
        let covered = zip(window, values).filter { $0 != Float($1) }

        #expect((1...16).contains(covered.count))
        #expect(covered.allSatisfy { $0.0 == 315 })
    }

    @Test func makesAChangeAsOftenAsAsked() throws {
        let changed = try (1...1000).count { seed in
            try augmented([100], side: 1, seed: UInt64(seed)) {
                $0.brightness = 0.1
                $0.probabilities.brightness = 0.3
            } != [100]
        }

        #expect((250...350).contains(changed))
    }
}
