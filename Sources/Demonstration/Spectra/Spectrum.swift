import Imagery

/// Reflectances at the top of the atmosphere, times 10,000, in the thirteen bands of ``Band``'s order: a clear day's
/// digital numbers of L1C before baseline 04.00.
struct Spectrum: Sendable, Equatable {
    let numbers: [Float]

    init(_ numbers: Float...) {
        precondition(numbers.count == Band.allCases.count, "every band has its number")
        self.numbers = numbers
    }

    private init(of numbers: [Float]) { self.numbers = numbers }

    /// A mixture with another.
    func mixed(with other: Spectrum, _ share: Float) -> Spectrum {
        Spectrum(of: zip(numbers, other.numbers).map { $0 + ($1 - $0) * share })
    }

    /// What the air alone sends back over black ground: light that neither shade nor leaves change.
    ///
    /// Chosen by us: below ``Surface/blackWater`` in every band, falling with wavelength as scattered light does.
    static let air = Spectrum(1080, 760, 470, 280, 235, 195, 165, 135, 105, 35, 10, 35, 18)
}
