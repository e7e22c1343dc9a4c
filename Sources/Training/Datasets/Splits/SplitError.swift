import Project

/// What can be wrong with how a dataset is to be split.
package enum SplitError: Error, Equatable, CustomStringConvertible {
    /// The parts for validation and test leave nothing to train on, or aren't parts.
    case parts(validation: Double, test: Double)
    /// No source has this name, is of this family or fits this pattern.
    case noSource(String, known: [String])
    /// No patch with a known place lies in the region that is held out.
    case emptyRegion

    package var description: String {
        switch self {
        case .parts(let validation, let test):
            """
            Can't hold out \(validation) for validation and \(test) for test.
            Each is a part from 0 to 1, and together they are less than 1, so that something is left to train on.
            """
        case .noSource(let pattern, let known):
            """
            No source of the dataset fits '\(pattern)'.
            \(pattern.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? "")\
            Name a source, a family of sources, or a pattern like '*bolivia*'; the sources are:
            \(known.map { "  \($0)" }.joined(separator: "\n"))
            """
        case .emptyRegion:
            """
            No patch lies in the region that is to be held out.
            Check the region's file, and with 'minemap dataset check' how many patches have a place.
            """
        }
    }
}
