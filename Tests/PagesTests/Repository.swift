import Foundation
import Pages

/// The repository, as seen from this file.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path()

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + path, encoding: .utf8)
    }

    /// A renderer with the templates that we publish with.
    static func renderer() throws -> SiteRenderer {
        try SiteRenderer(templates: SiteRenderer.templates(in: root + "templates"))
    }
}
