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
        _ maps: [MapDrawing], _ galleries: [GalleryDrawing], _ statistics: AreaStatistics, _ numbers: Numbers,
        _ truth: KnownTruth?, _ changes: [PeriodChange], of surveys: [Survey]
    ) async throws -> (leftOut: [LeftOut], untranslated: [Untranslated], drafts: [Draft]) {
        try await copyAssets()
        let data = try await writeData(of: surveys, statistics, truth, changes)
        var leftOut: [LeftOut] = []
        var untranslated: [Untranslated] = []
        var drafts: [Draft] = []
        for edition in editions {
            let press = try await Press(self, in: edition, maps, galleries, surveys, statistics, numbers, data)
            leftOut = try press.storiesLeftOut()
            untranslated += press.untranslated.map { [$0] } ?? []
            let pages =
                try press.mapPages() + press.storyPages() + press.textPages() + [press.index(), press.data()]
                + press.truthPage(truth, of: surveys) + press.regionPages() + press.resultsPage()
            try await bench.ensure(press.pictures() + press.storyStills() + pages + [try press.feed()])
            if edition.isMain { try await bench.ensure(press.sitemap(of: pages)) }
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
        for story in folder.storyNames {
            for source in folder.storyPictures(of: story) {
                let name = URL(filePath: source).lastPathComponent
                let target = "\(ProjectFolder.staged)/\(StoryPage.pictureFolder(of: story))/\(name)"
                artefacts.append(try await copy(source, to: target))
            }
        }
        artefacts.append(await land)
        try await bench.ensure(artefacts)
    }

    /// The land under maps, as pages load it.
    private var land: Artefact {
        get async {
            let source = "site/assets/land.js"
            let target = "\(ProjectFolder.staged)/assets/land.js"
            return Artefact("land", from: [source: await digest(source)], to: [target]) { [folder] in
                let land = try Land(script: try folder.text(source), file: source)
                try AtomicFile.write(land.script, to: folder.path(target))
                return nil
            }
        }
    }

    private var noJekyll: Artefact {
        let page = RenderedPage.noJekyll
        let path = "\(ProjectFolder.staged)/\(page.path)"
        return Artefact("page \(page.path)", from: [:], to: [path]) { [folder] in
            try AtomicFile.write(page.text, to: folder.path(path))
            return nil
        }
    }

    func copy(_ source: String, to target: String) async throws -> Artefact {
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
