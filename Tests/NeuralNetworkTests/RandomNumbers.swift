import Geography
import TestSupport

/// Random numbers for networks, from a seed that repeats them.
struct RandomNumbers: RandomNumberGenerator {
    private var source: SplitMix

    init(seed: Int) { source = SplitMix(seed: UInt64(seed)) }

    mutating func next() -> UInt64 { source.next() }

    /// Numbers between −1 and 1.
    mutating func floats(_ count: Int) -> [Float] {
        (0..<count).map { _ in Float.random(in: -1...1, using: &self) }
    }
}
