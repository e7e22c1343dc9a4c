import Detections
import Foundation
import Geography
import Languages
import Pages
import Project
import Statistics

/// A file that the data page offers, before its bytes are counted.
struct DownloadFile: Sendable {
    let group: Download.Group
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
            group, title: title, path: path, bytes: bytes, sha256: Digest(ofFile: place)?.description ?? "",
            licence: licence, attribution: attribution, columns: columns)
    }
}

extension DownloadFile {
    /// The detections of a survey, as GeoJSON.
    init(of survey: Survey, site: SiteConfiguration, key: String, in edition: Edition) {
        let phrases = edition.phrases
        group = .detections
        title = phrases.text("download.detections", survey.words(in: edition.language))
        path = survey.download
        self.key = key
        licence = survey.licence(site)
        attribution = survey.attribution(site, in: edition)
        guard case .run(let run) = survey.source else {
            columns = []
            return
        }
        let column = { (name: String, key: String) in DataColumn(name, phrases.text(key), in: "0–1") }
        var columns = [
            column("mean, median, min, max, std", "column.scores"), DataColumn("count", phrases.text("column.count")),
        ]
        if run.card.memberCount > 1 {
            columns.append(
                DataColumn("spread", phrases.text("column.spread", ["count": "\(run.card.memberCount)"]), in: "0–1"))
        }
        self.columns = columns
    }

    /// The same for Google Earth and the like.
    init(kmlOf survey: Survey, site: SiteConfiguration, key: String, in edition: Edition) {
        group = .detections
        title = edition.phrases.text("download.detections", survey.words(in: edition.language))
        path = survey.kml
        licence = survey.licence(site)
        attribution = survey.attribution(site, in: edition)
        columns = []
        self.key = key
    }
}

extension DownloadFile {
    /// What became of the ground between two periods, as GeoJSON.
    init(of change: PeriodChange, site: SiteConfiguration, in edition: Edition) {
        let (language, phrases) = (edition.language, edition.phrases)
        group = .detections
        title = phrases.text(
            "download.change",
            [
                "region": change.after.region.title[language], "before": change.before.period.title(in: language),
                "after": change.after.period.title(in: language),
            ])
        path = change.download
        licence = change.after.licence(site)
        attribution = change.after.attribution(site, in: edition)
        columns = [
            DataColumn("change", phrases.text("column.change")),
            DataColumn("area_ha", phrases.text("column.change.area"), in: "ha"),
        ]
        key = change.key
    }
}

extension Survey {
    /// The detections' file for Google Earth, seen from the site's root.
    var kml: String { "data/\(file.stem).kml" }

    /// The values of phrases that name it.
    func words(in language: Language) -> [String: String] {
        ["region": region.title[language], "period": period.title(in: language)]
    }

    func licence(_ site: SiteConfiguration) -> String {
        guard case .published(let source, _) = self.source else { return site.licence }
        return site.fetch.first { $0.place == source }?.licence ?? site.licence
    }

    /// Who made its detections, and from which imagery.
    func attribution(_ site: SiteConfiguration, in edition: Edition) -> String {
        switch source {
        case .published(let source, _): site.fetch.first { $0.place == source }?.attribution ?? ""
        case .run(let run):
            edition.phrases.text(
                "download.run.attribution", ["model": run.card.version, "imagery": run.imagery.attribution])
        }
    }
}
