package import Foundation
import Project

/// What the preview answers to a request: the rules of HTTP, apart from the connection they travel on.
package struct SiteFiles: Sendable {
    /// The folder with the site.
    package let root: String
    /// The hosts a browser may name; any other is a page elsewhere that was made to point here (DNS rebinding).
    package let hosts: Set<String>

    package init(root: String, hosts: Set<String>) {
        self.root = root
        self.hosts = hosts
    }

    /// An answer, whole.
    package struct Answer: Hashable, Sendable {
        package var status: Int
        package var headers: [String: String] = [:]
        package var body = Data()

        static func plain(_ status: Int, _ text: String) -> Answer {
            Answer(
                status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Data((text + "\n").utf8))
        }
    }

    /// Answers a request for `target`, the path as it came over the wire, percent-encoded.
    package func answer(method: String, target: String, host: String?, ifNoneMatch: String?) -> Answer {
        guard let host, hosts.contains(host.lowercased()) else {
            return .plain(421, "This preview answers only to \(hosts.sorted().joined(separator: " and ")).")
        }
        guard method == "GET" || method == "HEAD" else { return .plain(405, "Only GET and HEAD.") }
        guard let file = file(for: target), let body = FileManager.default.contents(atPath: file) else {
            return notFound(isHead: method == "HEAD")
        }
        let tag = "\"\(Digest(of: body))\""
        let headers = ["Content-Type": contentType(of: file), "ETag": tag, "Cache-Control": "no-cache"]
        guard ifNoneMatch != tag else { return Answer(status: 304, headers: headers) }
        return Answer(status: 200, headers: headers, body: method == "HEAD" ? Data() : body)
    }

    /// The file that a target means: decoded once, links resolved, and under the root; else `nil`.
    private func file(for target: String) -> String? {
        guard target.hasPrefix("/"),
            let path = target.prefix(while: { $0 != "?" && $0 != "#" }).removingPercentEncoding,
            !path.contains("\0"), !path.contains("\\"),
            let root = realPath(root), var file = realPath(root + path)
        else { return nil }
        if isFolder(file) {
            guard let index = realPath(file + "/index.html") else { return nil }
            file = index
        }
        return file.hasPrefix(root + "/") && !isFolder(file) ? file : nil
    }

    private func notFound(isHead: Bool) -> Answer {
        guard let page = FileManager.default.contents(atPath: "\(root)/404.html") else {
            return .plain(404, "Not found.")
        }
        return Answer(status: 404, headers: ["Content-Type": "text/html; charset=utf-8"], body: isHead ? Data() : page)
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

    private func contentType(of file: String) -> String {
        switch file.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "geojson": "application/geo+json"
        case "csv": "text/csv; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        default: "application/octet-stream"
        }
    }
}
