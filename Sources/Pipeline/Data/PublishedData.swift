import Languages
import Pages
import Project
import Statistics

/// The files that readers may take, with the keys of what they were made from.
struct PublishedData: Sendable {
    let table: String
    let truth: String?
    /// The table for spreadsheets of the languages that write a decimal comma, by the codes of these.
    let spreadsheets: [String: String]
    /// One a file of detections, each with the key of its GeoJSON and of its KML.
    let surveys: [(survey: Survey, key: String, kml: String)]
    /// What became of the ground between the periods of a region.
    let changes: [PeriodChange]
    let geoPackage: String?
    let citation: String
    let checksums: String

    static let packagePath = "data/detections.gpkg"
    static let citationPath = "data/citation.bib"
    static let checksumsPath = "data/SHA256SUMS"

    static func spreadsheetPath(_ code: String) -> String { "data/areas.\(code).csv" }

    /// The files as one edition of the site lists them.
    func files(of site: SiteConfiguration, in edition: Edition) -> [DownloadFile] {
        let detections = surveys.flatMap { entry in
            [
                DownloadFile(of: entry.survey, site: site, key: entry.key, in: edition),
                DownloadFile(kmlOf: entry.survey, site: site, key: entry.kml, in: edition),
            ]
        }
        let changes = changes.map { DownloadFile(of: $0, site: site, in: edition) }
        return tables(of: site, in: edition) + detections + changes + wholes(of: site, in: edition)
    }

    /// The tables; the columns of areas are explained once, and their JSON carries them too.
    private func tables(of site: SiteConfiguration, in edition: Edition) -> [DownloadFile] {
        let phrases = edition.phrases
        let file = { (title: String, path: String, columns: [DataColumn], key: String) in
            DownloadFile(
                group: .tables, title: phrases.text(title), path: path, licence: site.licence,
                attribution: phrases.text("download.tables.attribution"), columns: columns, key: key)
        }
        var files = [
            file("download.areas.csv", "data/areas.csv", AreaTable.columns.map { phrases.column($0) }, table),
            file("download.areas.json", "data/areas.json", [], table),
        ]
        if let key = spreadsheets[edition.code] {
            files.insert(file("download.areas.spreadsheet", Self.spreadsheetPath(edition.code), [], key), at: 0)
        }
        if let truth {
            files.append(
                file("download.truth.csv", "data/truth.csv", TruthTable.columns.map { phrases.column($0) }, truth))
        }
        return files
    }

    private func wholes(of site: SiteConfiguration, in edition: Edition) -> [DownloadFile] {
        let phrases = edition.phrases
        let file = { (title: String, path: String, attribution: String, key: String) in
            DownloadFile(
                group: .whole, title: phrases.text(title), path: path, licence: site.licence,
                attribution: phrases.text(attribution), columns: [], key: key)
        }
        let whole = geoPackage.map { file("download.package", Self.packagePath, "download.tables.attribution", $0) }
        return [whole].compactMap(\.self) + [
            file("download.citation", Self.citationPath, "download.site", citation),
            file("download.checksums", Self.checksumsPath, "download.site", checksums),
        ]
    }
}

extension Phrasebook {
    /// A column of a table, explained in the language of the phrases.
    func column(_ column: AreaTable.Column) -> DataColumn {
        DataColumn(column.name, text("column.\(column.name)"), in: column.unit)
    }
}
