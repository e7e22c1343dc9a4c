/// A bar of a round length on the ground.
package struct ScaleBar: Hashable, Sendable {
    /// On the picture.
    package let width: Double
    package let kilometres: Double

    /// The longest bar of 1, 2 or 5 times a power of ten that is no longer than `limit`.
    init(metresAUnit: Double, limit: Double) {
        let longest = limit * metresAUnit / 1000
        var length = 0.1
        for candidate in [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] where candidate <= longest {
            length = candidate
        }
        kilometres = length
        width = length * 1000 / metresAUnit
    }

    package var label: String { "\(kilometres.oneDecimal) km" }
}
