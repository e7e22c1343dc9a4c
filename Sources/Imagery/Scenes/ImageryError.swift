import GeoIO
package import Geography

/// What can be wrong with a folder of scenes or a stored composite.
package enum ImageryError: Error, Hashable, Sendable, CustomStringConvertible {
    case noFolder(path: String)
    case noBandFile(folder: String)
    case twoFiles(band: Band, first: String, second: String)
    case noBand(Band, folder: String, present: [Band])
    case twoSystems(first: String, firstCRS: CRS, second: String, secondCRS: CRS)
    case severalBands(path: String, count: Int)
    case unnamedBands(path: String)
    case badSidecar(path: String, reason: String)
    case notAComposite(path: String, reason: String)
    case notReadyMade(path: String, reason: String)
    case noScratch(folder: String, reason: String)

    /// Whether this machine is to blame, and not a scene.
    var isOfTheMachine: Bool {
        if case .noScratch = self { true } else { false }
    }

    package var description: String { wording.withoutSecrets }

    private var wording: String {
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
        case .unnamedBands(let path):
            """
            '\(path)' doesn't say which bands it holds.
            Name them in the file, like 'B4', or list them in a sidecar of the same name that ends in '.json': \
            { "bands": ["B2", "B3", "B4"] }.
            """
        case .badSidecar(let path, let reason):
            """
            The sidecar '\(path)' can't be read: \(reason).
            Write it like { "date": "2022-03-01", "level": "L1C", "offset": -1000 }.
            """
        case .notAComposite(let path, let reason):
            """
            '\(path)' isn't a composite that minemap wrote: \(reason).
            Remove the file and build again.
            """
        case .notReadyMade(let path, let reason):
            """
            The ready-made composite '\(path)' can't be used: \(reason).
            Name its bands, like 'B4', in the order that the file has, or write it with the card's bands in their order.
            """
        case .noScratch(let folder, let reason):
            """
            Can't keep decoded pixels in a scratch file in '\(folder)': \(reason).
            Free some room on that disk; the scratch file goes when the build ends.
            """
        }
    }
}
