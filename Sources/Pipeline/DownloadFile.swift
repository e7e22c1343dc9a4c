import Detections
import Foundation
import Geography
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
        let place = "\(folder.site)/\(path)"
        let bytes = (try? FileManager.default.attributesOfItem(atPath: place)[.size] as? Int) ?? 0
        return Download(
            title: title, path: path, bytes: bytes, sha256: Digest(ofFile: place)?.description ?? "", licence: licence,
            attribution: attribution, columns: columns)
    }

    /// The table of areas, in its two forms; the columns are explained once, and the JSON carries them too.
    static func tables(key: String, licence: String) -> [DownloadFile] {
        let columns = AreaTable.columns.map { DataColumn($0.name, $0.meaning) }
        return [
            DownloadFile(
                title: "Area and change, CSV", path: "data/areas.csv", licence: licence, attribution: attribution,
                columns: columns, key: key),
            DownloadFile(
                title: "Area and change, JSON", path: "data/areas.json", licence: licence,
                attribution: "\(attribution); the columns are the CSV's", columns: [], key: key),
        ]
    }

    /// The table of comparisons with what is known to be on the ground.
    static func table(of truth: KnownTruth?, site: SiteConfiguration) -> [DownloadFile] {
        guard let truth else { return [] }
        let columns = TruthTable.columns.map { DataColumn($0.name, $0.meaning) }
        return [
            DownloadFile(
                title: "Detections against what is there, CSV", path: "data/truth.csv", licence: site.licence,
                attribution: attribution, columns: columns, key: truth.key)
        ]
    }

    private static let attribution = "minemap, from the detections listed below"
}

extension DownloadFile {
    init(of survey: Survey, site: SiteConfiguration, key: String) {
        title = "\(survey.region.title), \(survey.period.title), detections"
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
            attribution = "Detections by minemap with \(run.card.version). \(run.imagery.attribution)."
            var columns = [
                DataColumn(
                    "mean, median, min, max, std", "the network's probability of a mine over the mosaic windows, 0 to 1"
                ),
                DataColumn("count", "how many mosaic windows showed the window"),
            ]
            if run.card.memberCount > 1 {
                columns.append(
                    DataColumn(
                        "spread",
                        "standard deviation over the \(run.card.memberCount) networks of the model, "
                            + "the mean over the mosaic windows"))
            }
            self.columns = columns
        }
    }
}
