import Detections
import Foundation
import Geography
import Languages
import Pages
import Project
import Statistics

/// A file that the data page offers, before its bytes are counted.
struct DownloadFile: Sendable {
    let title: String
    /// Relative to the site.
    let path: String
    let licence: String
    let attribution: String
    let columns: [DataColumn]
    let key: String

    /// The file with its size and digest, once it is written.
    func download(in folder: ProjectFolder) -> Download {
        let place = folder.path("\(ProjectFolder.staged)/\(path)")
        let bytes = (try? FileManager.default.attributesOfItem(atPath: place)[.size] as? Int) ?? 0
        return Download(
            title: title, path: path, bytes: bytes, sha256: Digest(ofFile: place)?.description ?? "", licence: licence,
            attribution: attribution, columns: columns)
    }
}

/// The files that readers may take, with the keys of what they were made from.
struct PublishedData: Sendable {
    let table: String
    let truth: String?
    let surveys: [(survey: Survey, key: String)]

    /// The files as one edition of the site lists them.
    func files(of site: SiteConfiguration, in edition: Edition) -> [DownloadFile] {
        tables(of: site, edition.phrases)
            + surveys.map { DownloadFile(of: $0.survey, site: site, key: $0.key, in: edition) }
    }

    /// The tables; the columns of areas are explained once, and their JSON carries them too.
    private func tables(of site: SiteConfiguration, _ phrases: Phrasebook) -> [DownloadFile] {
        let attribution = phrases.text("download.tables.attribution")
        var files = [
            DownloadFile(
                title: phrases.text("download.areas.csv"), path: "data/areas.csv", licence: site.licence,
                attribution: attribution, columns: AreaTable.columns.map { DataColumn($0.name, $0.meaning) }, key: table
            ),
            DownloadFile(
                title: phrases.text("download.areas.json"), path: "data/areas.json", licence: site.licence,
                attribution: phrases.text("download.areas.json.attribution"), columns: [], key: table),
        ]
        if let truth {
            files.append(
                DownloadFile(
                    title: phrases.text("download.truth.csv"), path: "data/truth.csv", licence: site.licence,
                    attribution: attribution, columns: TruthTable.columns.map { DataColumn($0.name, $0.meaning) },
                    key: truth))
        }
        return files
    }
}

extension DownloadFile {
    init(of survey: Survey, site: SiteConfiguration, key: String, in edition: Edition) {
        let (language, phrases) = (edition.language, edition.phrases)
        title = phrases.text(
            "download.detections",
            ["region": survey.region.title[language], "period": survey.period.title(in: language)])
        path = survey.download
        self.key = key
        switch survey.source {
        case .published(let source, _):
            let entry = site.fetch.first { $0.place == source }
            licence = entry?.licence ?? site.licence
            attribution = entry?.attribution ?? ""
            columns = []
        case .run(let run):
            licence = site.licence
            attribution = phrases.text(
                "download.run.attribution", ["model": run.card.version, "imagery": run.imagery.attribution])
            var columns = [
                DataColumn("mean, median, min, max, std", phrases.text("column.scores")),
                DataColumn("count", phrases.text("column.count")),
            ]
            if run.card.memberCount > 1 {
                columns.append(
                    DataColumn("spread", phrases.text("column.spread", ["count": "\(run.card.memberCount)"])))
            }
            self.columns = columns
        }
    }
}
