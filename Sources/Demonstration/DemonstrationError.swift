/// What can go wrong when the invented region is made.
package enum DemonstrationError: Error, Equatable, CustomStringConvertible {
    /// A file of the region can't be written.
    case cannotWrite(path: String, reason: String)
    /// The folder holds something else, which stays as it is.
    case notADemonstration(path: String)

    /// An older demonstration that would be replaced, with something in it that no demonstration has.
    case holdsMore(path: String, other: String)

    package var description: String {
        switch self {
        case .cannotWrite(let path, let reason):
            "Can't write '\(path)' of the demonstration: \(reason). Free some disk space or name another folder."
        case .notADemonstration(let path):
            "'\(path)' holds something that isn't a demonstration. Name a new or empty folder."
        case .holdsMore(let path, let other):
            "'\(path)' holds an older demonstration, and '\(other)' besides, which would go with it. "
                + "Move that elsewhere, or name another folder."
        }
    }
}
