import Foundation
package import Project

extension Starter {
    /// Makes a project in a folder that is empty or not there yet, whole or not at all.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - adding: Puts more into the project before it gets its name.
    /// - Returns: The paths of its files, sorted; web assets, which are made, aren't among them.
    /// - Throws: `StarterError` where the folder isn't empty; `FileError`; what `adding` throws.
    @discardableResult
    package func makeProject(
        in path: String, adding: (ProjectFolder) throws -> Void = { _ in }
    ) throws -> [String] {
        let folder = ProjectFolder(path)
        try Self.checkThatItIsEmpty(folder, called: path)
        let unfinished = ProjectFolder("\(folder.root).\(ProcessInfo.processInfo.processIdentifier).part")
        defer { try? FileManager.default.removeItem(atPath: unfinished.root) }
        let files = try write(to: unfinished)
        try adding(unfinished)
        // Takes the place of an empty folder, and of no other.
        guard rename(unfinished.root, folder.root) == 0 else {
            throw FileError(path: folder.root, action: .write, reason: String(cString: strerror(errno)))
        }
        return files
    }

    private static func checkThatItIsEmpty(_ folder: ProjectFolder, called path: String) throws(StarterError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.root, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue else { throw .notAFolder(path: path) }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.root)) ?? []
        guard names.isEmpty else { throw .notEmpty(path: path) }
    }
}
