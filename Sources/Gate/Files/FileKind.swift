/// What a file's name says that it is.
enum FileKind: Hashable, Sendable {
    case page, style, script, json, geoJSON, table, feed, svg, text
    /// Bytes that begin in a known way.
    case binary(String)
    case other

    init(of path: String) {
        let name = path.split(separator: "/").last ?? ""
        self =
            switch name.split(separator: ".").dropFirst().last?.lowercased() {
            case "html", "htm": .page
            case "css": .style
            case "js", "mjs": .script
            case "json", "webmanifest": .json
            case "geojson": .geoJSON
            case "csv": .table
            case "xml", "atom", "rss", "kml": .feed
            case "svg": .svg
            case "txt", "md", "yml", "yaml": .text
            case let ending?: FileSignature.all[ending] == nil ? .other : .binary(ending)
            case nil: .other
            }
    }

    /// Whether it is text, which can hold a secret in the clear.
    var isText: Bool {
        switch self {
        case .binary, .other: false
        default: true
        }
    }

    /// Whether it is there to be taken away, rather than to be shown.
    var isData: Bool {
        switch self {
        case .json, .geoJSON, .table, .feed: true
        default: false
        }
    }

    /// Whether a host sends it compressed.
    var isCompressible: Bool { isText }
}
