/// Why a new project can't be made.
package enum StarterError: Error, Hashable, CustomStringConvertible {
    case notInstalled(executable: String)
    case notEmpty(path: String)
    case notAFolder(path: String)

    package var description: String {
        switch self {
        case .notInstalled(let executable):
            """
            The files that a new project begins with are neither in '../share/minemap' beside '\(executable)' nor in a folder \
            above it.
            Install minemap with 'make install', or run it from its repository.
            """
        case .notEmpty(let path):
            """
            The folder '\(path)' isn't empty, and a new project would mix with what is there.
            Name a folder that is empty or doesn't exist yet.
            """
        case .notAFolder(let path):
            """
            '\(path)' is a file.
            Name a folder that is empty or doesn't exist yet.
            """
        }
    }
}
