import Foundation
package import Project

/// The files that a project begins with.
///
///     let starter = Starter(.example, from: try Installation())
///     try starter.makeProject(in: "gold-watch")
///
/// They are its kind's, and the templates, phrases and assets that the installation's own pages use. A name that begins
/// with `dot-` begins with a dot in the project, so that what is meant for a project (like `.gitignore`) does nothing
/// before it is one.
package struct Starter: Sendable {
    /// Folders that every project takes as they are.
    private static let shared = ["templates", "site/i18n"]
    /// Files that every project takes as they are.
    private static let sharedFiles = ["site/assets/land.js", "site/assets/maplibre-gl.LICENSE.txt"]

    let kind: Kind
    let installation: Installation

    package init(_ kind: Kind, from installation: Installation) {
        self.kind = kind
        self.installation = installation
    }

    private var source: ProjectFolder { installation.folder }

    /// The files of a project, by their paths there: where each comes from.
    package func files() throws -> [String: String] {
        var files: [String: String] = [:]
        for folder in Self.shared {
            for name in try FileManager.default.files(below: source.path(folder)) {
                files["\(folder)/\(name)"] = source.path("\(folder)/\(name)")
            }
        }
        for folder in kind.folders {
            for name in try FileManager.default.files(below: source.path(folder)) {
                files[name.withDots] = source.path("\(folder)/\(name)")
            }
        }
        files = files.filter { !kind.leavesOut($0.key) }
        for file in Self.sharedFiles + kind.files { files[file] = source.path(file) }
        return files
    }

    /// Puts the files of a project into a folder, over what is there.
    ///
    /// - Parameter folder: The project; it may hold more already.
    /// - Returns: The paths of the files, sorted; web assets, which are made, aren't among them.
    /// - Throws: `FileError`.
    @discardableResult
    package func write(to folder: ProjectFolder) throws -> [String] {
        let files = try files()
        for (path, origin) in files { try AtomicFile.copy(origin, to: folder.path(path)) }
        try installation.bringAssets(to: folder)
        return files.keys.sorted()
    }
}

extension String {
    /// A path in the installation as it is in a project.
    fileprivate var withDots: String {
        split(separator: "/").map { $0.hasPrefix("dot-") ? "." + $0.dropFirst(4) : String($0) }.joined(separator: "/")
    }
}
