import Foundation
import Pages
import Project

/// The repository, as seen from this file.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path()

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + path, encoding: .utf8)
    }

    /// A renderer with the templates and phrases that we publish with.
    static func renderer(_ code: String = "en") throws -> SiteRenderer {
        try SiteRenderer(templates: SiteRenderer.templates(in: root + "templates"), phrases: edition(code).phrases)
    }

    /// The site in one of the languages that we publish in.
    static func edition(_ code: String = "en") throws -> Edition {
        let main = try phrases("en", main: nil)
        return Edition(phrases: code == "en" ? main : try phrases(code, main: main), isMain: code == "en")
    }

    private static func phrases(_ code: String, main: Phrasebook?) throws -> Phrasebook {
        let path = "site/i18n/\(code).yml"
        return try Phrasebook(text: text(path), path: path, code: code, main: main)
    }
}
