package import Geography

/// One acquisition of Sentinel-2 over one granule: where its bands and masks are, and what is known of it.
///
/// What a catalogue doesn't say is `nil`. Pixels are read with ``read(_:in:)``.
package struct Scene: Codable, Hashable, Sendable {
    /// The product's or item's own name, or its folder's.
    package var name: String
    /// Where it was found, for people: a folder, an archive or an address.
    package var source: String
    /// The day of the acquisition; `nil` when nothing names one.
    package var date: CalendarDate?
    /// What all granules of one overpass share, like `S2A_20180101T105441`: the satellite and the start of the
    /// datatake.
    package var datatake: String?
    /// The granule's MGRS tile, like `31TDH`.
    package var granule: String?
    package var level: ProcessingLevel?
    package var baseline: ProcessingBaseline?
    /// When the product was made, in a form that sorts by time, like `20180101T124911`.
    package var generated: String?
    /// Per cent of the scene.
    package var cloudCover: Double?
    /// The ground with data, as the product or item tells it.
    package var footprint: MultiPolygon?
    package var sun: SunPosition?
    package var files: [Band: BandFile]
    package var masks: MaskFiles
    /// Text that changes whenever the scene's pixels or metadata do, like the digest of its manifest; `nil` where only
    /// the bytes of its files tell.
    package var fingerprint: String?

    package init(name: String, source: String, files: [Band: BandFile], masks: MaskFiles = MaskFiles()) {
        self.name = name
        self.source = source
        self.files = files
        self.masks = masks
    }

    /// The bands that the scene has, as listings have them.
    package var bands: [Band] { Band.allCases.filter { files[$0] != nil } }

    /// The files that a reading of these bands opens, the masks included.
    package func paths(of bands: [Band]) -> [String] {
        bands.compactMap { files[$0]?.path }
            + [masks.classification, masks.cloudOutlines, masks.sceneClassification, masks.external].compactMap(\.self)
    }
}
