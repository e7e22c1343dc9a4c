import GeoIO
import Geography

extension Composite {
    /// Writes the composite as a GeoTIFF, under its name only when it is whole.
    ///
    /// The bands are named in the file, no data is 0, and the scale of 0.5 gives other programs digital numbers.
    package func write(to path: String) throws {
        try GeoTIFF(
            extent: extent, bandNames: bands.map(\.rawValue), pixels: values, noData: 0,
            scale: 1 / Double(Composite.valuesPerDN)
        ).write(to: path)
    }

    /// Reads a composite that ``write(to:)`` wrote.
    ///
    /// - Throws: `RasterError` when the file can't be read, ``ImageryError/notAComposite(path:reason:)`` when its bands
    ///   have other names or another scale.
    package init(reading path: String) throws {
        let file = try Dataset(reading: path)
        let whole = Window(column: 0, row: 0, width: file.width, height: file.height)
        var bands: [Band] = []
        var values: [UInt16] = []
        values.reserveCapacity(file.bandCount * whole.pixelCount)
        for index in 1...max(1, file.bandCount) {
            let name = try file.name(ofBand: index)
            guard let band = Band(rawValue: name) else {
                throw ImageryError.notAComposite(path: path, reason: "its band \(index) is named '\(name)'")
            }
            let scale = try file.scale(ofBand: index)
            guard scale == 1 / Double(Composite.valuesPerDN) else {
                throw ImageryError.notAComposite(path: path, reason: "its band \(band) has the scale \(scale)")
            }
            bands.append(band)
            values += try file.read(index, in: whole)
        }
        self.init(extent: try file.extent(), bands: bands, values: values)
    }
}
