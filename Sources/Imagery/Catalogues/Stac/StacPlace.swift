import Foundation
import GeoIO

/// Where a STAC document or asset is: an address, an object of a bucket, or a local path.
struct StacPlace: Hashable, CustomStringConvertible {
    let text: String

    init(_ text: String) {
        self.text = text.hasPrefix("file://") ? StacPlace.localPath(text) : text
    }

    /// What an href in this document leads to; `nil` when it leads from a server to a file of this machine.
    ///
    /// Relative ones count from the document, as RFC 3986 has it.
    func resolving(_ href: String) -> StacPlace? {
        if href.hasPrefix("file://") || href.hasPrefix("/vsi") { return isLocal ? StacPlace(href) : nil }
        if href.contains("://") { return StacPlace(href) }
        if isWeb { return URL(string: href, relativeTo: URL(string: text)).map { StacPlace($0.absoluteString) } }
        if isLocal {
            guard !href.hasPrefix("/") else { return StacPlace(href) }
            let folder = URL(filePath: text).deletingLastPathComponent()
            return StacPlace(folder.appending(path: href).standardizedFileURL.path)
        }
        // A bucket's objects have no host, but URL resolves them alike.
        return URL(string: href, relativeTo: URL(string: text)).map { StacPlace($0.absoluteString) }
    }

    var isWeb: Bool { text.hasPrefix("http://") || text.hasPrefix("https://") }
    var isLocal: Bool { !text.contains("://") }

    /// What GDAL opens; `nil` for a scheme that it doesn't read.
    var path: String? {
        if isWeb { return "/vsicurl/" + text }
        if isLocal { return text }
        let schemes = ["s3://": "/vsis3/", "gs://": "/vsigs/"]
        return schemes.first { text.hasPrefix($0.key) }.map { $0.value + text.dropFirst($0.key.count) }
    }

    /// The last part of the path, without a query.
    var name: String {
        let path = text.prefix { $0 != "?" && $0 != "#" }
        return path.split(separator: "/").last.map(String.init) ?? text
    }

    var description: String { text.withoutSecrets }

    private static func localPath(_ address: String) -> String {
        URL(string: address)?.path(percentEncoded: false) ?? String(address.dropFirst("file://".count))
    }
}
