import GeoIO

/// What can be wrong with the folders of a catalogue of SAFE products.
package enum SafeCatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
    case nothing(path: String)
    case noProduct(path: String)

    package var description: String {
        switch self {
        case .nothing(let path) where Remote.isRemote(path):
            """
            '\(path)' can't be listed: it isn't there, or the environment holds no credentials for it.
            \(Remote.credentials(for: path))
            """
        case .nothing(let path):
            """
            There is no folder or file at '\(path)'.
            Name a folder of Sentinel-2 products, a '.SAFE' folder or a '.SAFE.zip' file; '*' stands for any part of \
            a name.
            """
        case .noProduct(let path):
            """
            '\(path)' holds no Sentinel-2 product of level 1C or 2A.
            A product is a folder with MTD_MSIL1C.xml or MTD_MSIL2A.xml in it, or a zip archive of one. Bands in folders \
            of their own are read with 'kind: folder'.
            """
        }
    }
}
