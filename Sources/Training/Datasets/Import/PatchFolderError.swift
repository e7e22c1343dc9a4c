/// What can be wrong with a folder of GeoTIFF patches.
package enum PatchFolderError: Error, Equatable, CustomStringConvertible {
    case noFolder(String)
    case noPatch(String)
    case stray(String)
    case unknownSplit(String, name: String)
    case unnamedBands(String, count: Int)
    case bandCount(String, found: Int, named: Int)
    case otherBands(String, found: [String], expected: [String])
    case tooSmall(String, width: Int, height: Int, side: Int)

    package var description: String {
        switch self {
        case .noFolder(let path):
            "There is no folder '\(path)'.\nCheck the path."
        case .noPatch(let path):
            """
            '\(path)' holds no GeoTIFF patch.
            Lay patches out as '<source>/<split>/<0 or 1>/<name>.tif', 1 for mines and 0 for none.
            """
        case .stray(let path):
            """
            '\(path)' doesn't say whether it shows a mine.
            Put it into '<source>/<split>/1/' when it does, or into '<source>/<split>/0/'.
            """
        case .unknownSplit(let path, let name):
            """
            '\(path)' is in the split '\(name)', which is none.
            Splits are folders named train, val or validation, and test or test1, test2 and so on.
            """
        case .unnamedBands(let path, let count):
            """
            '\(path)' doesn't name its \(count) bands.
            Name them in the file's order with --bands, like --bands B4,B3,B2.
            """
        case .bandCount(let path, let found, let named):
            """
            '\(path)' holds \(found) bands, and --bands names \(named).
            Name every band, in the file's order.
            """
        case .otherBands(let path, let found, let expected):
            """
            '\(path)' has the bands \(found.joined(separator: ", ")), and the first patch \(expected.joined(separator: ", ")).
            Import patches of different bands into different datasets.
            """
        case .tooSmall(let path, let width, let height, let side):
            """
            '\(path)' has \(width) x \(height) pixels, less than the \(side) x \(side) of a patch.
            Ask for smaller patches with --size, or remove it.
            """
        }
    }
}
