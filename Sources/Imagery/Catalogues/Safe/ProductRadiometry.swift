/// The radiometry of a product's bands, as its metadata has it.
struct ProductRadiometry {
    private let offsets: [Band: Double]
    private let common: Radiometry
    /// Why the numbers of its bands can't be scaled, without a full stop; `nil` where they can.
    let fault: String?

    init(_ xml: borrowing ParsedXML, level: ProcessingLevel?) {
        let isGround = level == .l2a
        let added = isGround ? xml.elements("BOA_ADD_OFFSET") : xml.elements("RADIO_ADD_OFFSET")
        let quantification =
            isGround
            ? xml.text("BOA_QUANTIFICATION_VALUE", "L2A_BOA_QUANTIFICATION_VALUE") : xml.text("QUANTIFICATION_VALUE")
        let special = Dictionary(
            xml.elements("Special_Values").map { ($0.text("SPECIAL_VALUE_TEXT"), $0.text("SPECIAL_VALUE_INDEX")) },
            uniquingKeysWith: { first, _ in first })
        offsets = Dictionary(added.compactMap(offset), uniquingKeysWith: { first, _ in first })
        common = Radiometry(
            quantification: quantification.flatMap { Double(finite: $0) } ?? 10_000,
            noData: special["NODATA"].flatMap { $0.flatMap { UInt16($0) } } ?? 0,
            saturated: special["SATURATED"].flatMap { $0.flatMap { UInt16($0) } })
        let isSound = quantification.map { Double(finite: $0).map(Radiometry.takes(quantification:)) ?? false } ?? true
        fault = isSound ? nil : "its quantification '\(quantification ?? "")' isn't a number above 0"
    }

    func radiometry(of band: Band) -> Radiometry {
        var radiometry = common
        radiometry.offset = offsets[band] ?? 0
        return radiometry
    }

    /// How offsets and baseline contradict each other, without a full stop; `nil` when they agree.
    ///
    /// From baseline 04.00 on every band has an offset, and no band before.
    func contradiction(with baseline: ProcessingBaseline?, over bands: [Band]) -> String? {
        guard let baseline else { return nil }
        let isOffset = baseline >= .withOffset
        let odd = bands.filter { (offsets[$0] ?? 0 != 0) != isOffset }
        guard !odd.isEmpty else { return nil }
        let names = odd.count == bands.count ? "its bands" : odd.map(\.rawValue).joined(separator: ", ")
        return isOffset
            ? "its baseline is \(baseline), which has radiometric offsets, and its metadata gives none for \(names)"
            : "its baseline is \(baseline), which has no radiometric offset, and its metadata gives one for \(names)"
    }
}

/// Metadata numbers the bands from 0, in the order of ESA's tables.
private func offset(_ element: ParsedElement) -> (Band, Double)? {
    guard let index = element.attributes["band_id"].flatMap({ Int($0) }), Band.allCases.indices.contains(index),
        let value = Double(finite: element.text)
    else { return nil }
    return (Band.allCases[index], value)
}
