/// What can go wrong when the invented region is made.
package enum DemonstrationError: Error, Equatable, CustomStringConvertible {
    /// A file of the region can't be written.
    case cannotWrite(path: String, reason: String)
    /// The folder holds something else, which stays as it is.
    case notADemonstration(path: String)
    /// An older demonstration holds things of somebody else, which would go with it.
    case holdsMore(path: String, names: [String])

    package var description: String {
        switch self {
        case .cannotWrite(let path, let reason):
            "Can't write '\(path)' of the demonstration: \(reason). Free some disk space or name another folder."
        case .notADemonstration(let path):
            "'\(path)' holds something that isn't a demonstration. Name a new or empty folder."
        case .holdsMore(let path, let names):
            "'\(path)' is another demonstration, and making it anew would remove what was added to it: "
                + "\(names.joined(separator: ", ")). Move that elsewhere or name another folder."
        }
    }
}
