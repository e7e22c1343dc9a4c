package import Geography

/// What ESA's name of a product says, like `S2B_MSIL1C_20171231T141039_N0206_R110_T21NYC_20171231T201802`.
///
/// <https://sentiwiki.copernicus.eu/web/s2-products>
package struct ProductName: Hashable, Sendable {
    /// `S2A` to `S2D`.
    package let satellite: String
    package let level: ProcessingLevel
    /// When the datatake began, like `20171231T141039`, in UTC.
    package let sensed: String
    package let baseline: ProcessingBaseline?
    package let granule: String?
    /// When the product was made; it tells products of the same datatake apart.
    package let generated: String?

    /// The first product's name in a text: an id, a title, a file's name.
    package init?(in text: some StringProtocol) {
        let form =
            /(S2[A-D])_MSI(L1C|L2A)_([0-9]{8}T[0-9]{6})(?:_(N[0-9]{4}))?_R[0-9]{3}_T([0-9]{2}[A-Z]{3})(?:_([0-9]{8}T[0-9]{6}))?/
        guard let parts = String(text).firstMatch(of: form)?.output, let level = ProcessingLevel(rawValue: "\(parts.2)")
        else { return nil }
        satellite = "\(parts.1)"
        self.level = level
        sensed = "\(parts.3)"
        baseline = parts.4.flatMap { ProcessingBaseline($0) }
        granule = "\(parts.5)"
        generated = parts.6.map { "\($0)" }
    }

    package var date: CalendarDate? { CalendarDate(inName: sensed) }

    /// What all granules of the overpass share.
    package var datatake: String { "\(satellite)_\(sensed)" }
}
