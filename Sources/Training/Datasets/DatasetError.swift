/// What can be wrong with a dataset's file, or with what a dataset is made of.
///
/// Cases begin with the file that they are about. Messages end with what to do.
package enum DatasetError: Error, Equatable {
    /// There is no such file.
    case missingFile(String)
    /// The file is something else.
    case notADataset(String, found: String)
    /// The file is of a version of the format that this program doesn't know.
    case unknownFormat(String, format: String)
    /// A part of the file can't be read, for a reason in HDF5's words.
    case damaged(String, reason: String)
    /// A part of the file has another shape than the rest asks for.
    case misshapen(String, part: String, found: [Int], expected: String)
    /// The file has no bands, the same band twice, or bands that Sentinel-2 doesn't have.
    case badBands(String, [String])
    /// A patch, or the file itself, has a value that means nothing.
    case badValue(String, part: String, patch: Int?, value: String, expected: String)
    /// The file can't be written.
    case cannotWrite(String, reason: String)
}

extension DatasetError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingFile(let path):
            """
            There is no dataset '\(path)'.
            Check the path, or make one with 'minemap dataset import' or 'minemap dataset create'.
            """
        case .notADataset(let path, let found):
            """
            '\(path)' isn't a dataset of patches: it \(found).
            Give a file that 'minemap dataset import' or 'minemap dataset create' made, or one in the layout of RGB chips.
            """
        case .unknownFormat(let path, let format):
            """
            '\(path)' is a '\(format)', and this minemap reads '\(PatchDataset.format)'.
            Make the dataset again with this minemap, or read it with the one that made it.
            """
        case .damaged(let path, let reason):
            """
            Can't read the dataset '\(path)': \(reason).
            Make or copy the file again, or run 'h5dump -H' on it to see what it holds.
            """
        case .misshapen(let path, let part, let found, let expected):
            """
            '\(part)' in '\(path)' is \(found.isEmpty ? "a single number" : found.map(String.init).joined(separator: " x ")), \
            and should be \(expected).
            Make the dataset again: its parts don't belong together.
            """
        case .badBands(let path, let names):
            """
            The bands of '\(path)' are \(names.isEmpty ? "none" : names.joined(separator: ", ")).
            Name each band once, as Sentinel-2 does: B1 to B12 and B8A.
            """
        case .badValue(let path, let part, let patch, let value, let expected):
            """
            \(patch.map { "Patch \($0) of " } ?? "")'\(path)' has the \(part) \(value), and should have \(expected).
            Correct the file's '\(part)', or make the dataset again.
            """
        case .cannotWrite(let path, let reason):
            """
            Can't write the dataset '\(path)': \(reason).
            Check that its folder exists, may be written to and has space.
            """
        }
    }
}
