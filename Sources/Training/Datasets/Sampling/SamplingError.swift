/// What can be wrong with a file of sampling locations.
package enum SamplingError: Error, Equatable, CustomStringConvertible {
    case noClass(String)
    case unknownLabel(String, feature: Int, label: String)
    case otherThanTitle(String, feature: Int, isMine: Bool)
    case noPlace(String, feature: Int, kind: String)
    case badDates(String, feature: Int, dates: String)
    case none(String)

    package var description: String {
        switch self {
        case .noClass(let path):
            """
            Whether the places of '\(path)' are mines isn't known: its title has neither 'pos' nor 'neg', or both.
            Rename it, like '…_positives.geojson', or give each feature a 'label' of 1 for a mine or 0 for none.
            """
        case .unknownLabel(let path, let feature, let label):
            """
            Feature \(feature) of '\(path)' has the label \(label), which is no class.
            Write 1 for a mine or 0 for none.
            """
        case .otherThanTitle(let path, let feature, let isMine):
            """
            Feature \(feature) of '\(path)' is labelled \(isMine ? "a mine" : "no mine"), and the file's title says the opposite.
            Correct the label, or rename the file so that its title names no class.
            """
        case .noPlace(let path, let feature, let kind):
            """
            Feature \(feature) of '\(path)' is no place to look at: its geometry is \(kind).
            Sampling locations are Points, Polygons or MultiPolygons; remove what is none.
            """
        case .badDates(let path, let feature, let dates):
            """
            Feature \(feature) of '\(path)' has the dates \(dates).
            Write 'start_date' and 'end_date' like 2024-01-01, the first before the last, or neither.
            """
        case .none(let path):
            "'\(path)' holds no sampling location.\nGive a file with Points or Polygons."
        }
    }
}
