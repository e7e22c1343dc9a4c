import Foundation

/// SplitMix64: numbers that a seed repeats, in any language.
///
///     var numbers = SplitMix(seed: 42, 3, 17)   // what patch 17 of epoch 3 is given
///     let angle = numbers.real(in: 0..<360)
///
/// It stands in the lowest module because nothing here knows anything but numbers, and both networks and invented
/// land need them.
///
/// Reference: Steele, Lea and Flood (2014), <https://doi.org/10.1145/2714064.2660195>.
package struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    /// The numbers of one place in a run: independent of how many were drawn for any other.
    package init(seed: UInt64, _ places: Int...) {
        state = seed
        for place in places { state = next() ^ (UInt64(bitPattern: Int64(place)) &* 0xD1B5_4A32_D192_ED03) }
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    /// Uniform, with all 53 bits that a `Double` in 0..<1 has.
    package mutating func real(in range: Range<Double>) -> Double {
        range.lowerBound + Double(next() >> 11) * 0x1p-53 * (range.upperBound - range.lowerBound)
    }

    /// Normal with mean 0 and deviation 1, by Box and Muller's formula: one of its two numbers.
    package mutating func gaussian() -> Double {
        let radius = (-2 * log(1 - real(in: 0..<1))).squareRoot()
        return radius * cos(2 * .pi * real(in: 0..<1))
    }
}
