import Foundation
import Gate
import Project

extension Build {
    /// Brings `docs/` to what `build/site/` holds.
    ///
    /// Writes what differs, and takes away what earlier builds published and this one didn't make. Files that somebody else
    /// put there stay. What doesn't pass the gate isn't published: `docs/` stays as it is.
    ///
    /// - Returns: What the gate warns of.
    func publish() async throws -> [SiteFinding] {
        let inspection = try await inspect()
        guard inspection.errors.isEmpty else { throw UnfitSite(inspection) }
        try bringOver()
        return inspection.warnings
    }

    private func bringOver() throws {
        let staged = try FileManager.default.filePaths(below: folder.path(ProjectFolder.staged))
        for path in staged {
            let (source, target) = (folder.path("\(ProjectFolder.staged)/\(path)"), "\(folder.site)/\(path)")
            guard !FileManager.default.contentsEqual(atPath: source, andPath: target) else { continue }
            try AtomicFile.copy(source, to: target)
        }
        for path in publishedBefore() where !staged.contains(path) { unlink("\(folder.site)/\(path)") }
        try AtomicFile.write(try JSONEncoder.sorted.encode(staged), to: folder.path(ProjectFolder.published))
    }

    private func publishedBefore() -> [String] {
        guard let data = FileManager.default.contents(atPath: folder.path(ProjectFolder.published)) else { return [] }
        // A list that can't be read names nothing that could be taken away safely.
        let paths = (try? JSONDecoder().decode([String].self, from: data)) ?? []
        return paths.filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
    }
}

extension FileManager {
    /// The files below a folder, at any depth, by their paths in it, sorted.
    fileprivate func filePaths(below folder: String) throws -> [String] {
        try subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            return fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}
