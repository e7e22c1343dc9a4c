import Cartography
import Detections
import Foundation
import Geography
import Pages
import Project
import Statistics

extension Build {
    /// Writes the site to `build/site/`: assets, downloads, and every page that is missing or out of date.
    ///
    /// - Returns: The stories that could not be told, for want of their maps, what is not translated, and the drafts.
    func write(
        _ maps: [MapDrawing], _ statistics: AreaStatistics, _ truth: KnownTruth?, of surveys: [Survey]
    ) async throws -> (leftOut: [LeftOut], untranslated: [Untranslated], drafts: [Draft]) {
        try await copyAssets()
        let data = try await writeData(of: maps, statistics, truth)
        var leftOut: [LeftOut] = []
        var untranslated: [Untranslated] = []
        var drafts: [Draft] = []
        for edition in editions {
            let press = try await Press(self, in: edition, maps, statistics, data)
            leftOut = try press.storiesLeftOut()
            untranslated += press.untranslated.map { [$0] } ?? []
            let pages =
                try press.storyPages() + press.textPages() + [press.index(), press.data()]
                + press.truthPage(truth, of: surveys)
            try await bench.ensure(try press.mapPages() + pages)
            try await bench.remove(press.retracted)
            guard options.includesDrafts else { continue }
            let unpublished = try press.drafts()
            try await bench.ensure(unpublished.map(\.artefact))
            drafts += unpublished.map(\.draft)
        }
        try await bench.ensure(noJekyll)
        return (leftOut, untranslated, drafts)
    }

    /// Copies what pages load: scripts and styles of ours, and MapLibre.
    private func copyAssets() async throws {
        let sources =
            SiteAssets.fromTemplates.map { "templates/\($0)" } + SiteAssets.fromSite.map { "site/assets/\($0)" }
            + SiteAssets.fetched.map { "\(ProjectFolder.assets)/\($0)" }
        var artefacts: [Artefact] = []
        for source in sources {
            let target = "\(ProjectFolder.staged)/assets/\(URL(filePath: source).lastPathComponent)"
            artefacts.append(try await copy(source, to: target))
        }
        try await bench.ensure(artefacts)
    }

    /// Puts the detections beside the pages, for readers to take.
    private func writeData(
        of maps: [MapDrawing], _ statistics: AreaStatistics, _ truth: KnownTruth?
    ) async throws -> PublishedData {
        var files: [(survey: Survey, key: String)] = []
        var artefacts: [Artefact] = []
        let surveys = maps.flatMap(\.surveys).sorted { $0.file.stem < $1.file.stem }
        for survey in surveys where !files.contains(where: { $0.survey.download == survey.download }) {
            let artefact = try await copy(survey.file.windows, to: "\(ProjectFolder.staged)/\(survey.download)")
            files.append((survey, artefact.key))
            artefacts.append(artefact)
        }
        try await bench.ensure(artefacts)
        return PublishedData(table: statistics.key, truth: truth?.key, surveys: files)
    }

    private var noJekyll: Artefact {
        let page = RenderedPage.noJekyll
        let path = "\(ProjectFolder.staged)/\(page.path)"
        return Artefact("page \(page.path)", from: [:], to: [path]) { [folder] in
            try AtomicFile.write(page.text, to: folder.path(path))
            return nil
        }
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
