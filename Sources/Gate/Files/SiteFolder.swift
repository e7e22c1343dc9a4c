import Foundation

/// The files of a folder, as they would be published.
struct SiteFolder: Sendable {
    let root: String
    /// Bytes by path.
    private(set) var sizes: [String: Int] = [:]
    /// What shouldn't be in such a folder at all.
    private(set) var findings: [SiteFinding] = []

    init(_ root: String) throws(GateError) {
        self.root = root
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue else {
            throw .noFolder(root)
        }
        guard let walk = FileManager.default.enumerator(atPath: root) else { throw .noFolder(root) }
        while let path = walk.nextObject() as? String {
            if path == ".git" {
                walk.skipDescendants()
                continue
            }
            take(path)
        }
    }

    private mutating func take(_ path: String) {
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0 else { return }
        let name = path.split(separator: "/").last ?? ""
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            sizes[path] = Int(status.st_size)
            if name.hasPrefix("."), name != ".nojekyll" {
                findings.append(
                    SiteFinding(
                        .warning, path, "The file is hidden, and would be published.", "Take it out of the folder.")
                )
            }
        case S_IFLNK:
            findings.append(
                SiteFinding(.error, path, "This is a link to a file elsewhere.", "Put the file itself there."))
        default: break
        }
    }

    var paths: [String] { sizes.keys.sorted() }

    /// The bytes of a file.
    func file(_ path: String) throws(GateError) -> SiteFile {
        do {
            // Mapped: most of a large file is looked at once.
            return SiteFile(
                path: path, bytes: try Data(contentsOf: URL(filePath: "\(root)/\(path)"), options: .alwaysMapped))
        } catch {
            throw .cannotRead("\(root)/\(path)", error.localizedDescription)
        }
    }
}
