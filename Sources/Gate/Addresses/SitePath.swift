/// Paths in the site's folder, which begin without a slash.
enum SitePath {
    /// The folder of a path, with a slash at its end; empty at the top.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    /// Where a relative address leads from a folder; `nil` where it leaves the site.
    static func resolve(_ relative: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/")
        for part in relative.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        let leadsToFolder = relative.isEmpty || ["/", "."].contains(relative.last) && !parts.isEmpty
        let path = parts.joined(separator: "/")
        return leadsToFolder && !path.isEmpty ? path + "/" : path
    }
}
