import Foundation

/// Real servers from PyPI, which `make test` installs into `build/servers`, or `$MINEMAP_SERVERS`.
package enum Servers {
    /// The interpreter of their environment.
    package static let python =
        (ProcessInfo.processInfo.environment["MINEMAP_SERVERS"] ?? "build/servers") + "/bin/python"

    /// Whether they are installed; a test that needs one is skipped by name where they are not.
    package static var areInstalled: Bool { FileManager.default.isExecutableFile(atPath: python) }
}
