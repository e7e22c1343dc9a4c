import Cartography
import Detections
import Foundation
import Geography
import Pages
import Project
import Statistics

extension Build {
    /// Writes the site: assets, downloads, and every page that is missing or out of date.
    ///
    /// - Returns: The stories that could not be told, for want of their maps.
    func publish(
        _ maps: [MapDrawing], _ statistics: AreaStatistics, _ truth: KnownTruth?, of surveys: [Survey]
    ) async throws -> [LeftOut] {
        try await copyAssets()
        let downloads = try await publishDownloads(of: maps, statistics) + DownloadFile.table(of: truth, site: site)
        let press = try await Press(self, maps, statistics, downloads)
        let pages =
            try press.storyPages() + press.textPages() + [press.index(), press.data()]
            + press.truthPage(truth, of: surveys)
        try await bench.ensure(try press.mapPages() + pages)
        return try press.storiesLeftOut()
    }

    /// Copies what pages load: scripts and styles of ours, and MapLibre.
    private func copyAssets() async throws {
        let sources =
            SiteAssets.fromTemplates.map { "templates/\($0)" } + SiteAssets.fromSite.map { "site/assets/\($0)" }
            + SiteAssets.fetched.map { "\(ProjectFolder.assets)/\($0)" }
        var artefacts: [Artefact] = []
        for source in sources {
            let target = "docs/assets/\(URL(filePath: source).lastPathComponent)"
            artefacts.append(try await copy(source, to: target))
        }
        try await bench.ensure(artefacts)
    }

    /// Puts the detections beside the pages, for readers to take.
    private func publishDownloads(of maps: [MapDrawing], _ statistics: AreaStatistics) async throws -> [DownloadFile] {
        var files: [DownloadFile] = []
        var artefacts: [Artefact] = []
        let surveys = maps.flatMap(\.surveys).sorted { $0.file.stem < $1.file.stem }
        for survey in surveys where !files.contains(where: { $0.path == survey.download }) {
            let artefact = try await copy(survey.file.windows, to: "docs/\(survey.download)")
            files.append(DownloadFile(of: survey, site: site, key: artefact.key))
            artefacts.append(artefact)
        }
        try await bench.ensure(artefacts)
        return DownloadFile.tables(key: statistics.key, licence: site.licence) + files
    }

    private func copy(_ source: String, to target: String) async throws -> Artefact {
        let digest = await digest(source)
        guard digest != "absent" else {
            let remedy =
                source.hasPrefix(ProjectFolder.assets)
                ? "Run 'minemap fetch' to get it, or in minemap's own repository scripts/assets.sh."
                : "Restore it; pages load it."
            throw BuildError.missingFile(path: source, remedy: remedy)
        }
        return Artefact("copy \(target)", from: [source: digest], to: [target]) { [folder] in
            try AtomicFile.copy(folder.path(source), to: folder.path(target))
            return nil
        }
    }
}
