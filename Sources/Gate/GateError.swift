/// Why a folder can't be looked at.
package enum GateError: Error, Hashable, CustomStringConvertible {
    case noFolder(String)
    case cannotRead(String, String)

    package var description: String {
        switch self {
        case .noFolder(let path):
            "There is no folder '\(path)'.\nRun 'minemap build' to make the site, or name the folder that it is in."
        case .cannotRead(let path, let reason):
            "Can't read '\(path)': \(reason).\nCheck that you may read it, then check again."
        }
    }
}
