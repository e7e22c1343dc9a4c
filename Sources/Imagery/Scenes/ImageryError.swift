package import Geography

/// What can be wrong with a folder of scenes or a stored composite.
package enum ImageryError: Error, Hashable, Sendable, CustomStringConvertible {
    case noFolder(path: String)
    case noBandFile(folder: String)
    case twoFiles(band: Band, first: String, second: String)
    case noBand(Band, folder: String, present: [Band])
    case twoSystems(first: String, firstCRS: CRS, second: String, secondCRS: CRS)
    case severalBands(path: String, count: Int)
    case noDate(scene: String)
    case notAComposite(path: String, reason: String)

    package var description: String {
        switch self {
        case .noFolder(let path):
            """
            There is no folder of scenes at '\(path)'.
            Check the path; 'minemap fetch' makes the folders that site.yml names.
            """
        case .noBandFile(let folder):
            """
            '\(folder)' holds no band file, and no folder in it does.
            Name the files by their bands, like 'B02.tif' or 'T31TDH_20150726T105026_B8A.jp2': one band a file, \
            one folder an acquisition.
            """
        case .twoFiles(let band, let first, let second):
            """
            Two files hold band \(band): '\(first)' and '\(second)'.
            Keep one, or put each acquisition into a folder of its own.
            """
        case .noBand(let band, let folder, let present):
            """
            The scene '\(folder)' has no band \(band): it holds \(present.map(\.rawValue).joined(separator: ", ")).
            Add the band's file, or take a model whose card doesn't ask for it.
            """
        case .twoSystems(let first, let firstCRS, let second, let secondCRS):
            """
            The bands of one scene lie in two coordinate systems: '\(first)' in \(firstCRS), '\(second)' in \(secondCRS).
            Keep the files of one acquisition and one granule in a folder.
            """
        case .severalBands(let path, let count):
            """
            '\(path)' holds \(count) bands, and its name says one.
            Write each band to a file of its own, for example with 'gdal_translate -b'.
            """
        case .noDate(let scene):
            """
            The scene '\(scene)' has no date.
            Put it into the folder's name, like '2020-06-01', or into the files', like 'T31TDH_20150726T105026_B02.jp2'.
            """
        case .notAComposite(let path, let reason):
            """
            '\(path)' isn't a composite that minemap wrote: \(reason).
            Remove the file and build again.
            """
        }
    }
}
