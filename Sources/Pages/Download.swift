import Languages
import Project

/// A file that readers may take away.
package struct Download: Hashable, Sendable {
    package let title: String
    /// Seen from the site's root, like `data/areas.csv`.
    package let path: String
    package let bytes: Int
    /// In hexadecimal digits.
    package let sha256: String
    package let licence: String
    package let attribution: String
    package let columns: [DataColumn]

    package init(
        title: String, path: String, bytes: Int, sha256: String, licence: String, attribution: String,
        columns: [DataColumn] = []
    ) {
        self.title = title
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
        self.licence = licence
        self.attribution = attribution
        self.columns = columns
    }
}

/// What a column of a table or a property of a feature means.
package struct DataColumn: Hashable, Sendable {
    package let name: String
    package let meaning: String

    package init(_ name: String, _ meaning: String) {
        self.name = name
        self.meaning = meaning
    }
}

extension Download {
    func value(in language: Language) throws(PagesError) -> TemplateValue {
        [
            "title": .text(title),
            "path": try .address(path, of: "download '\(title)'"),
            "format": .text(format),
            "size": .text(language.fileSize(bytes)),
            "bytes": .text(language.text(of: bytes)),
            "sha256": .text(sha256),
            "licence": .text(licence),
            "attribution": .text(attribution),
            "hasColumns": .flag(!columns.isEmpty),
            "columns": .list(columns.map { ["name": .text($0.name), "meaning": .text($0.meaning)] }),
        ]
    }

    /// The kind of file, by its name.
    private var format: String {
        let name = path.split(separator: "/").last ?? ""
        switch name.split(separator: ".").last {
        case "geojson": return "GeoJSON"
        case .some(let ending) where name.contains("."): return ending.uppercased()
        default: return ""
        }
    }
}

extension TemplateValue {
    /// The address of something that a page links to.
    static func address(_ text: String, of owner: String) throws(PagesError) -> TemplateValue {
        guard let address = Address(text) else { throw .unsafeAddress(text, of: owner) }
        return .text(address.text)
    }
}
