import Glibc

extension VirtualFile {
    /// The files and folders that a path or a pattern names, sorted by path.
    ///
    /// A path that exists is taken as it is. Otherwise `*`, `?` and `[a-z]` stand for parts of names, on a disk only.
    package static func matching(_ pattern: String) -> [VirtualFile] {
        if let file = VirtualFile(at: pattern) { return [file] }
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(pattern, 0, nil, &found) == 0 else { return [] }
        let paths = (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
        return paths.sorted().compactMap(VirtualFile.init(at:))
    }
}
