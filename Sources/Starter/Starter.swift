import Foundation
package import Project

/// The files that a project of one's own begins with.
///
///     let starter = Starter(from: try Installation())
///     try starter.makeProject(in: "gold-watch")
///
/// They are those of the folder `starter/`, and the templates, phrases and assets that the installation's own pages use. A
/// name that begins with `dot-` there begins with a dot in the project, so that what is meant for a project (like
/// `.gitignore`) does nothing before it is one.
package struct Starter: Sendable {
    /// Where the files of new projects lie in the installation, laid out as in a project.
    private static let texts = "starter"
    /// Folders that every project takes as they are.
    private static let shared = ["templates", "site/i18n"]
    /// Files that every project takes as they are.
    private static let sharedFiles = ["site/assets/land.js", "site/assets/maplibre-gl.LICENSE.txt"]

    let installation: Installation

    package init(from installation: Installation) {
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
        for file in Self.sharedFiles { files[file] = source.path(file) }
        for name in try FileManager.default.files(below: source.path(Self.texts)) {
            files[name.withDots] = source.path("\(Self.texts)/\(name)")
        }
        return files
    }

    /// Puts the files of a project into a folder, over what is there.
    ///
    /// - Parameters:
    ///   - folder: The project; it may hold more already.
    ///   - configuration: What becomes `site/site.yml`; `nil` for the example's.
    ///   - omitted: Paths in the project that are left out, folders with all that is in them.
    /// - Returns: The paths of the files, sorted; web assets, which are made, aren't among them.
    /// - Throws: `FileError`.
    @discardableResult
    package func write(
        to folder: ProjectFolder, configuration: String? = nil, without omitted: [String] = []
    ) throws -> [String] {
        let files = try files().filter { file in
            !omitted.contains { file.key == $0 || file.key.hasPrefix("\($0)/") }
        }
        for (path, origin) in files where configuration == nil || folder.path(path) != folder.configuration {
            try AtomicFile.copy(origin, to: folder.path(path))
        }
        try installation.bringAssets(to: folder)
        if let configuration { try AtomicFile.write(configuration, to: folder.configuration) }
        return files.keys.sorted()
    }
}

extension String {
    /// A path in the starter as it is in a project.
    fileprivate var withDots: String {
        split(separator: "/").map { $0.hasPrefix("dot-") ? "." + $0.dropFirst(4) : String($0) }.joined(separator: "/")
    }
}
