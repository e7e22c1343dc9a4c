/// The media types that files are served as, by the ends of their names.
enum ContentType {
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "json": "application/json", "geojson": "application/geo+json", "xml": "application/xml",
        "atom": "application/atom+xml", "webmanifest": "application/manifest+json",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp", "ico": "image/x-icon",
        "woff2": "font/woff2", "pdf": "application/pdf", "zip": "application/zip",
        "gpkg": "application/geopackage+sqlite3", "kml": "application/vnd.google-earth.kml+xml",
    ]

    static func of(_ file: String) -> String {
        let end = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[end] ?? "application/octet-stream"
    }
}
