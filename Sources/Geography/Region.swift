package import Languages

/// A named place of interest: where mines are looked for and their area is added up.
package struct Region: Sendable {
    /// The name in addresses, file names and tables, like `tapajos_basin`.
    package let name: String
    /// The name that people read, like 'Tapajós basin'.
    package let title: LocalizedText
    package let boundary: MultiPolygon

    package init(name: String, title: LocalizedText, boundary: MultiPolygon) {
        self.name = name
        self.title = title
        self.boundary = boundary
    }
}
