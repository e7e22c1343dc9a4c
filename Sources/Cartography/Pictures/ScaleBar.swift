/// A bar of a round length on the ground.
package struct ScaleBar: Hashable, Sendable {
    /// On the picture.
    package let width: Double
    /// On the ground.
    package let metres: Double

    /// The longest bar of 1, 2 or 5 times a power of ten that is no longer than `limit`.
    init(metresAUnit: Double, limit: Double) {
        let longest = limit * metresAUnit
        var length = 10.0
        for power in [10.0, 100, 1_000, 10_000, 100_000, 1_000_000] {
            for candidate in [power, 2 * power, 5 * power] where candidate <= longest { length = candidate }
        }
        metres = length
        width = length / metresAUnit
    }
}
