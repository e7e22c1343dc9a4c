import CKernels

/// What the processor at hand can reach, measured.
package enum ProcessorPeak {
    /// Multiplies and adds in registers for about a twentieth of a second, and returns how many of both a second one
    /// thread did.
    package static func multiplyAddsPerSecond() -> Double {
        var result: Float = 0
        let start = ContinuousClock.now
        let count = minemap_calibrate(8_000_000, &result)
        let elapsed = ContinuousClock.now - start
        return Double(count) / (Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
    }

    /// The instruction set that the inner loops were chosen for, like "AVX-512".
    package static var instructionSet: String { String(cString: minemap_instruction_set()) }
}
