import Foundation

extension InventedRegion {
    /// What lies at the top of a demonstration, and nothing else.
    private static let entries: Set = [
        "scenes", "truth", "boundary.geojson", "sampling", "pictures", "README.md", Mark.file,
    ]

    /// Whether a folder holds a demonstration of any seed.
    package static func isMade(in folder: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/\(Mark.file)")
    }

    /// A folder's whole path without a slash, `.` or `..` at its end: what is put beside it doesn't land inside.
    static func place(of folder: String) -> String {
        let path = URL(filePath: folder).standardizedFileURL.path
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// Looks at what would be removed.
    ///
    /// - Throws: ``DemonstrationError``, when it is more than an older demonstration.
    static func checkThatNothingElseIsLost(in place: String, called folder: String) throws(DemonstrationError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) else { return }
        guard isFolder.boolValue, let names = try? FileManager.default.contentsOfDirectory(atPath: place),
            names.isEmpty || names.contains(Mark.file)
        else { throw .notADemonstration(path: folder) }
        let others = Set(names).subtracting(entries).sorted()
        guard others.isEmpty else { throw .holdsMore(path: folder, names: others) }
    }
}
