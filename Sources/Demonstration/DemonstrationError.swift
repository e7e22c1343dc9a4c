/// What can go wrong when the invented region is made.
package enum DemonstrationError: Error, Equatable, CustomStringConvertible {
    /// A file of the region can't be written.
    case cannotWrite(path: String, reason: String)

    package var description: String {
        switch self {
        case .cannotWrite(let path, let reason):
            "Can't write '\(path)' of the demonstration: \(reason). Free some disk space or name another folder."
        }
    }
}
