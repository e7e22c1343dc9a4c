/// What a file's digital numbers stand for, and how to bring them to the scale that the networks saw.
///
/// A product says in its metadata that
///
///     reflectance = (DN + offset) / quantification
///
/// where `offset` is `RADIO_ADD_OFFSET` (L1C) or `BOA_ADD_OFFSET` (L2A), −1000 from processing baseline 04.00 on and
/// absent before. The published networks were trained on numbers without it, 10,000 times the reflectance.
///
/// <https://sentiwiki.copernicus.eu/web/s2-products>
package struct Radiometry: Codable, Hashable, Sendable {
    /// What is added to a digital number before it is divided.
    package var offset: Double
    /// What a digital number is divided by to give a reflectance.
    package var quantification: Double
    /// The number that means no data, besides 0 and what the file itself names.
    package var noData: UInt16
    /// The number that means a saturated detector, whose true value isn't known; `nil` where the product names none.
    package var saturated: UInt16?

    package init(offset: Double = 0, quantification: Double = 10_000, noData: UInt16 = 0, saturated: UInt16? = nil) {
        self.offset = offset
        self.quantification = quantification
        self.noData = noData
        self.saturated = saturated
    }

    /// What ESA's files have where a detector was saturated, in products of every baseline.
    package static let usualSaturated: UInt16 = 65_535

    /// Whether digital numbers can be divided by a number to give reflectances.
    static func takes(quantification: Double) -> Bool {
        quantification > 0 && quantification.isFinite && (10_000 / quantification).isFinite
    }

    /// The scale of products before baseline 04.00, 10,000 times the reflectance: nothing is to be done.
    package static let harmonised = Radiometry()

    /// The digital number on the scale of products before baseline 04.00.
    ///
    /// 0 stays 0 and means masked, and so do no data and saturation. A valid number that would fall to 0 or below
    /// becomes 1. A number that can't be scaled, since an offset or a quantification is none, is masked too.
    package func harmonised(_ number: UInt16) -> UInt16 {
        guard number != 0, number != noData, number != saturated else { return 0 }
        let value = ((Double(number) + offset) * (10_000 / quantification)).rounded()
        guard value.isFinite else { return 0 }
        return UInt16(min(max(value, 1), Double(UInt16.max)))
    }

    /// ``harmonised(_:)`` of every number, at its place; `nil` where nothing changes.
    package var table: [UInt16]? {
        guard self != .harmonised else { return nil }
        return (0...UInt16.max).map(harmonised)
    }
}
