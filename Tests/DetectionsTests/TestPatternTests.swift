import Detections
import NeuralNetwork
import Testing

/// The windows are those of scripts/make-test-vectors.py, which Keras was asked about.
struct TestPatternTests {
    private func window(_ pattern: TestPattern, side: Int) -> [UInt16] {
        pattern.window(of: ImageShape(height: side, width: side, channels: 2))
    }

    @Test func drawsEveryNumberOfNoise() {
        #expect(
            window(TestPattern(seed: 7, size: 1, low: 0, high: 65_535), side: 2)
                == [3543, 26140, 10754, 10699, 8666, 43537, 53494, 48894])
    }

    @Test func drawsABlockOncePerBandAndCutsTheLastBlocksShort() {
        #expect(
            window(TestPattern(seed: 7, size: 2, low: 100, high: 109), side: 3) == [
                107, 104, 107, 104, 106, 103, 107, 104, 107, 104, 106, 103, 104, 105, 104, 105, 108, 102,
            ])
    }

    @Test func mixesTwoGroundsByOneDrawABlock() {
        let pattern = TestPattern(
            seed: UInt64(Int64.max), size: 2, low: 0, high: 1000, ground: .mixed(first: [0, 1000], second: [999, 0]))

        #expect(
            window(pattern, side: 3) == [
                687, 312, 687, 312, 60, 939, 687, 312, 687, 312, 60, 939, 802, 197, 802, 197, 898, 101,
            ])
    }
}
