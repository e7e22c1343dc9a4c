import Foundation
package import Project

/// The folder with what minemap brings along: templates, phrases, web assets, and the files of a new project.
///
/// An installed `bin/minemap` has it in `share/minemap`, which `make install` lays out like the repository; one that runs
/// from the repository, where it was built, has the repository itself.
package struct Installation: Hashable, Sendable {
    /// A folder laid out like a project, with `starter/` in it.
    package let folder: ProjectFolder

    /// What tells the folder from any other.
    private static let mark = "starter/site/site.yml"

    /// Finds the folder that belongs to an executable: beside it in `../share/minemap`, else upward from it.
    package init(of executable: String) throws(StarterError) {
        var place = URL(filePath: executable).resolvingSymlinksInPath().deletingLastPathComponent()
        let shared = place.deletingLastPathComponent().appending(path: "share/minemap")
        var candidates = [shared]
        while place.path != "/" {
            candidates.append(place)
            place.deleteLastPathComponent()
        }
        guard let found = candidates.first(where: { Self.isInstallation($0.path) }) else {
            throw .notInstalled(executable: executable)
        }
        folder = ProjectFolder(found.path)
    }

    /// The folder that belongs to the running program.
    package init() throws(StarterError) {
        try self.init(of: Bundle.main.executablePath ?? CommandLine.arguments[0])
    }

    private static func isInstallation(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(path)/\(mark)")
    }

    /// Puts web assets that a project lacks into its `build/assets/`; those that it has stay.
    ///
    /// - Returns: The names of the files that were brought.
    @discardableResult
    package func bringAssets(to project: ProjectFolder) throws -> [String] {
        let names = try FileManager.default.files(below: folder.path(ProjectFolder.assets))
        let missing = names.filter {
            !FileManager.default.fileExists(atPath: project.path("\(ProjectFolder.assets)/\($0)"))
        }
        for name in missing {
            let path = "\(ProjectFolder.assets)/\(name)"
            try AtomicFile.copy(folder.path(path), to: project.path(path))
        }
        return missing
    }
}

extension FileManager {
    /// The paths of the files below a folder, seen from it, sorted; none where there is no such folder.
    func files(below folder: String) throws -> [String] {
        guard fileExists(atPath: folder) else { return [] }
        return try subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            return fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}
