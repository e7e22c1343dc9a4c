import GeoIO
package import Geography

extension Composite {
    /// The name of the file's last band, which holds how many overpasses show each pixel.
    private static let countBand = "scenes"

    /// Writes the composite as a GeoTIFF, under its name only when it is whole.
    ///
    /// The bands are named in the file, no data is 0, and the scale of 0.5 gives other programs digital numbers. The
    /// last band, `scenes`, is the number of overpasses that show each pixel.
    package func write(to path: String) throws {
        let scales = bands.map { _ in 1 / Double(Composite.valuesPerDN) } + [1]
        try GeoTIFF(
            extent: extent, bandNames: bands.map(\.rawValue) + [Self.countBand], pixels: values + sceneCounts,
            noData: 0, scales: scales
        ).write(to: path)
    }

    /// How many overpasses show each pixel of a window, from the file of a composite.
    package static func sceneCounts(of path: String, in window: Window) throws -> [UInt16] {
        let file = try Dataset(reading: path)
        guard try file.name(ofBand: file.bandCount) == Self.countBand else {
            throw ImageryError.notAComposite(path: path, reason: "its last band isn't named '\(Self.countBand)'")
        }
        return try file.read(file.bandCount, in: window)
    }

    /// Reads a composite that ``write(to:)`` wrote.
    ///
    /// - Parameters:
    ///   - path: Of the file.
    ///   - chosen: The bands that are wanted, in the order they are to have; all in the file's for `nil`.
    /// - Throws: `RasterError` when the file can't be read, ``ImageryError/notAComposite(path:reason:)`` when its bands
    ///   have other names or another scale, or one that is wanted is missing.
    package init(reading path: String, only chosen: [Band]? = nil) throws {
        let file = try Dataset(reading: path)
        let whole = Window(column: 0, row: 0, width: file.width, height: file.height)
        guard try file.name(ofBand: file.bandCount) == Self.countBand else {
            throw ImageryError.notAComposite(path: path, reason: "its last band isn't named '\(Self.countBand)'")
        }
        var held: [Band] = []
        for index in 1..<max(1, file.bandCount) { held.append(try file.band(ofComposite: index)) }
        let bands = chosen ?? held
        var values: [UInt16] = []
        values.reserveCapacity(bands.count * whole.pixelCount)
        for band in bands {
            guard let index = held.firstIndex(of: band) else {
                throw ImageryError.notAComposite(path: path, reason: "it has no band \(band)")
            }
            values += try file.read(index + 1, in: whole)
        }
        let counts = try file.read(file.bandCount, in: whole)
        self.init(extent: try file.extent(), bands: bands, values: values, sceneCounts: counts)
    }
}

extension Dataset {
    /// The band that the file of a composite holds at a place.
    fileprivate borrowing func band(ofComposite index: Int) throws -> Band {
        let name = try name(ofBand: index)
        guard let band = Band(rawValue: name) else {
            throw ImageryError.notAComposite(path: path, reason: "its band \(index) is named '\(name)'")
        }
        let scale = try scale(ofBand: index)
        guard scale == 1 / Double(Composite.valuesPerDN) else {
            throw ImageryError.notAComposite(path: path, reason: "its band \(band) has the scale \(scale)")
        }
        return band
    }
}
