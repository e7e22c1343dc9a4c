import Languages
import Project

/// A file that readers may take away.
package struct Download: Hashable, Sendable {
    /// What a list of files puts together.
    package enum Group: String, CaseIterable, Sendable {
        case tables, detections, whole
    }

    package let group: Group
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
        _ group: Group = .detections, title: String, path: String, bytes: Int, sha256: String, licence: String,
        attribution: String, columns: [DataColumn] = []
    ) {
        self.group = group
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
    package let unit: String?

    package init(_ name: String, _ meaning: String, in unit: String? = nil) {
        self.name = name
        self.meaning = meaning
        self.unit = unit
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
        ]
    }

    /// What the file's columns mean.
    var dictionary: TemplateValue {
        [
            "title": .text(title), "id": .text("columns-\(fileName.replacing(".", with: "-"))"),
            "columns": .list(
                columns.map { ["name": .text($0.name), "unit": .optional($0.unit), "meaning": .text($0.meaning)] }),
        ]
    }

    private var fileName: String { String(path.split(separator: "/").last ?? "") }

    /// The kind of file, by its name.
    private var format: String {
        switch fileName.split(separator: ".").last {
        case "geojson": "GeoJSON"
        case "gpkg": "GeoPackage"
        case "bib": "BibTeX"
        case .some(let ending) where fileName.contains("."): ending.uppercased()
        default: "SHA-256"
        }
    }

    /// The kind of file, as programs name it.
    var mediaType: String {
        switch fileName.split(separator: ".").last {
        case "geojson": "application/geo+json"
        case "gpkg": "application/geopackage+sqlite3"
        case "kml": "application/vnd.google-earth.kml+xml"
        case "csv": "text/csv"
        case "json": "application/json"
        case "bib": "application/x-bibtex"
        default: "text/plain"
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
