/// Where the pixels of one band of a scene are.
package struct BandFile: Codable, Hashable, Sendable {
    /// A path that GDAL opens: of a file, or below `/vsizip/`, `/vsicurl/`, `/vsis3/` or `/vsigs/`.
    package var path: String
    /// The band's number in the file, from 1; `nil` where the file must hold just one.
    package var index: Int?
    package var radiometry: Radiometry

    package init(path: String, index: Int? = nil, radiometry: Radiometry = .harmonised) {
        self.path = path
        self.index = index
        self.radiometry = radiometry
    }
}
