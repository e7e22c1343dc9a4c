import Foundation
import Project

/// What the preview answers to a request for a file: the rules of HTTP, apart from the connection they travel on.
///
/// The bytes are those of the files, unchanged. Only files below the roots are read, after all links are followed.
package struct SiteFiles: Sendable {
    /// The folders with the site; where several have a file, the first one's counts.
    package let roots: [String]
    /// The path that the site will have on its host, like `/mines/`.
    package let base: String
    /// The hosts a browser may name; any other is a page elsewhere that was made to point here (DNS rebinding).
    package let hosts: Set<String>

    package init(roots: [String], base: String = "/", hosts: Set<String>) {
        self.roots = roots
        self.base = base
        self.hosts = hosts
    }

    /// Answers a request for `target`, the path as it came over the wire, percent-encoded.
    package func answer(method: String, target: String, host: String?, ifNoneMatch: String?) -> Answer {
        if let refusal = refusal(method: method, host: host) { return refusal }
        let path = String(target.prefix { $0 != "?" && $0 != "#" })
        if path + "/" == base { return .moved(to: base) }
        guard path.hasPrefix(base), let (file, body) = content(at: String(path.dropFirst(base.count))) else {
            return notFound(isHead: method == "HEAD")
        }
        let tag = "\"\(Digest(of: body))\""
        let headers = ["Content-Type": ContentType.of(file), "ETag": tag, "Cache-Control": "no-cache"]
        guard ifNoneMatch != tag else { return Answer(status: 304, headers: headers) }
        return Answer(status: 200, headers: headers, body: body).forMethod(method)
    }

    /// What refuses a request, whatever it asks for; `nil` where it may be answered.
    package func refusal(method: String, host: String?) -> Answer? {
        guard let host, hosts.contains(host.lowercased()) else {
            return .plain(421, "This preview answers only to \(hosts.sorted().joined(separator: " and ")).")
        }
        guard method == "GET" || method == "HEAD" else { return .plain(405, "Only GET and HEAD.") }
        return nil
    }

    /// The file that a path means, and what is in it: decoded once, links resolved, and under a root; else `nil`.
    private func content(at encoded: String) -> (file: String, body: Data)? {
        // Hosts differ in what they make of these; no page of ours has one in its address.
        let isPlain = !["%2f", "%5c", "%00", "\\", "\0"].contains { encoded.lowercased().contains($0) }
        guard isPlain, let path = encoded.removingPercentEncoding else { return nil }
        for root in roots {
            guard let file = file(path, below: root), let body = FileManager.default.contents(atPath: file) else {
                continue
            }
            return (file, body)
        }
        return nil
    }

    private func file(_ path: String, below root: String) -> String? {
        guard let root = realPath(root), var file = realPath("\(root)/\(path)") else { return nil }
        if isFolder(file) {
            guard let index = realPath(file + "/index.html") else { return nil }
            file = index
        }
        return file.hasPrefix(root + "/") && !isFolder(file) ? file : nil
    }

    private func notFound(isHead: Bool) -> Answer {
        guard let (_, page) = content(at: "404.html") else { return .plain(404, "Not found.") }
        return Answer(status: 404, headers: ["Content-Type": ContentType.of("404.html")], body: page)
            .forMethod(isHead ? "HEAD" : "GET")
    }

    private func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
