import Geography

/// What a product says of itself in `MTD_MSIL1C.xml` or `MTD_MSIL2A.xml`.
///
/// <https://sentiwiki.copernicus.eu/web/s2-products>
struct ProductMetadata {
    /// The product's own name, without `.SAFE`; `nil` in some from before December 2016.
    let name: String?
    let level: ProcessingLevel?
    let baseline: ProcessingBaseline?
    let generated: String?
    /// The satellite and the start of the datatake, like `S2A_20180101T105441`.
    let datatake: String?
    let date: CalendarDate?
    let cloudCover: Double?
    let granules: [Granule]
    let footprint: MultiPolygon?
    let radiometry: ProductRadiometry

    /// A granule that the product should hold.
    struct Granule {
        /// The name of its folder below `GRANULE`.
        let folder: String
        let identifier: String
        /// The names of its images, with neither folders nor extensions.
        let images: [String]
    }

    init(_ xml: borrowing ParsedXML) {
        let datatake = xml.first("Datatake")
        let start = datatake?.text("DATATAKE_SENSING_START") ?? xml.text("PRODUCT_START_TIME")
        name = xml.text("PRODUCT_URI", "PRODUCT_URI_1C", "PRODUCT_URI_2A").map(SafeName.withoutExtension)
        level = xml.text("PROCESSING_LEVEL").flatMap(ProcessingLevel.init(named:))
        baseline = xml.text("PROCESSING_BASELINE").flatMap { ProcessingBaseline($0) }
        generated = xml.text("GENERATION_TIME").flatMap(compactTime)
        date = start.flatMap { CalendarDate($0.prefix(10)) }
        self.datatake = datatake.flatMap(overpass)
        cloudCover = xml.text("Cloud_Coverage_Assessment").flatMap { Double(finite: $0) }
        granules = xml.elements("Granule", "Granules").compactMap(Granule.init)
        footprint = MultiPolygon(posLists: xml.elements("EXT_POS_LIST").map(\.text))
        radiometry = ProductRadiometry(xml, level: level)
    }
}

extension ProductMetadata.Granule {
    init?(_ element: ParsedElement) {
        guard let identifier = element.attributes["granuleIdentifier"] else { return nil }
        let tags = ["IMAGE_FILE", "IMAGE_ID", "IMAGE_FILE_2A", "IMAGE_ID_2A"]
        let paths = element.children.filter { tags.contains($0.name) }.map { $0.text.split(separator: "/") }
        // A compact product names its files with their folders; before, a granule's folder bore its identifier.
        folder = paths.first { $0.count > 2 && $0[0] == "GRANULE" }.map { String($0[1]) } ?? identifier
        images = paths.compactMap { $0.last.map(String.init) }
        self.identifier = identifier
    }
}

extension ProcessingLevel {
    /// The level that metadata calls `Level-1C`, `Level-2A` or `Level-2Ap`.
    fileprivate init?(named text: String) {
        guard let level = ProcessingLevel.allCases.first(where: { text.contains($0.rawValue.dropFirst()) }) else {
            return nil
        }
        self = level
    }
}

/// What all versions and granules of a datatake share: its identifier has the baseline, too.
private func overpass(_ datatake: ParsedElement) -> String? {
    let words = (datatake.attributes["datatakeIdentifier"] ?? "").split(separator: "_")
    let identifier = words.count > 1 ? (String(words[0].dropFirst()), String(words[1])) : nil
    let satellite = datatake.text("SPACECRAFT_NAME").flatMap { $0.last.map { "S2\($0)" } } ?? identifier?.0
    let start = datatake.text("DATATAKE_SENSING_START").flatMap(compactTime) ?? identifier?.1
    guard let satellite, let start else { return nil }
    return "\(satellite)_\(start)"
}

/// A time like `2018-01-01T10:54:41.026Z` as names have it, `20180101T105441`; `nil` for any other text.
private func compactTime(_ text: String) -> String? {
    let time = text.prefix { $0 != "." && $0 != "Z" }.filter { $0 != "-" && $0 != ":" }
    return time.utf8.count == 15 ? time : nil
}
