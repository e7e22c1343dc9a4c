import Cartography
import Detections
import Geography
import Languages
import Pages
import Project
import Statistics

/// Plans the pages of a site as artefacts: each with exactly what it is rendered from.
struct Press: Sendable {
    let folder: ProjectFolder
    let site: SiteConfiguration
    let edition: Edition
    let maps: [MapDrawing]
    let galleries: [GalleryDrawing]
    let surveys: [Survey]
    let statistics: AreaStatistics
    let numbers: Numbers
    let downloads: [DownloadFile]
    /// The cards of the project's models, by name.
    let cards: [ModelCard]
    let corrections: [Correction]
    let changes: [ChangeNote]
    let info: SiteInfo
    let renderer: Lazy<SiteRenderer>
    /// Texts by their paths in the project, and the digests of these and of the templates.
    private let texts: [String: String]
    /// Those that are not to be published.
    let draftTexts: [String: String]
    private let templates: [String: String]
    /// The digest of what all pages of the edition say.
    private let frame: String

    init(
        _ build: Build, in edition: Edition, _ maps: [MapDrawing], _ galleries: [GalleryDrawing],
        _ surveys: [Survey], _ statistics: AreaStatistics, _ numbers: Numbers, _ data: PublishedData
    ) async throws {
        folder = build.folder
        site = build.site
        self.edition = edition
        self.maps = maps
        self.galleries = galleries
        self.surveys = surveys
        self.statistics = statistics
        self.numbers = numbers
        downloads = data.files(of: build.site, in: edition)
        let all = try TextFiles(of: folder).texts
        draftTexts = Self.drafts(among: all, main: build.site.languages[0])
        let texts = all.filter { [draftTexts] in draftTexts[$0.key] == nil }
        self.texts = texts
        // A card that nobody has finished is none yet; one that the build needs was read before.
        cards = folder.files(matching: "models/*.yml").compactMap { try? ModelCard(reading: build.folder.path($0)) }
        corrections =
            try texts[TextFiles.corrections].map { [site] in
                try Correction.list(yaml: $0, file: TextFiles.corrections, maps: site.maps.map(\.name))
            } ?? []
        changes = try texts[TextFiles.changes].map { try ChangeNote.list(yaml: $0, file: TextFiles.changes) } ?? []
        templates = await build.digests(of: folder.files(matching: "templates/*.mustache"))
        let key = Digest(of: "\(templates.sorted { $0.key < $1.key }) \(edition.phrases)")
        renderer = build.memory.renderer(of: edition, key: key) { [folder] in
            try SiteRenderer(
                templates: try SiteRenderer.templates(in: folder.templates), phrases: edition.phrases)
        }
        let source = try folder.text("site/site.yml")
        let plain = { (text: LocalizedText) in
            try numbers.plain(text[edition.language], in: edition, source)
        }
        info = SiteInfo(
            title: try plain(site.title), tagline: try plain(site.tagline), edition: edition,
            languages: build.editions.map(\.language), url: site.url, credits: try site.credits.map(plain),
            navigation: try Self.navigation(of: texts, in: edition, numbers),
            citation: site.citation(in: edition.language))
        frame = Digest(of: "\(info)").description
    }

    /// A page as an artefact.
    func artefact(
        _ path: String, from inputs: [String: String],
        _ render: @escaping @Sendable (SiteRenderer) throws -> RenderedPage
    ) -> Artefact {
        let path = edition.folder + path
        return artefact("page \(path)", to: "\(ProjectFolder.staged)/\(path)", from: inputs, render)
    }

    /// A page as an artefact: rendered anew when its inputs, a template, or the frame of all pages changes.
    func artefact(
        _ name: String, to output: String, from inputs: [String: String],
        _ render: @escaping @Sendable (SiteRenderer) throws -> RenderedPage
    ) -> Artefact {
        var inputs = inputs.merging(templates) { first, _ in first }
        inputs["title, credits and navigation"] = frame
        inputs["stage"] = Stage.pages
        let figures = figures(among: inputs)
        return Artefact(name, from: inputs, to: [output]) { [folder, renderer] in
            let page = try render(try renderer.value().showing(figures))
            try AtomicFile.write(page.text, to: folder.path(output))
            return nil
        }
    }

    /// A text of the site, with its digest and its numbers as inputs.
    func document(_ path: String) throws -> (document: MarkdownDocument, input: [String: String]) {
        guard let text = texts[path] else {
            throw FileError(path: folder.path(path), action: .read, reason: "it is missing")
        }
        let document = try MarkdownDocument(text: text, file: path, root: edition.root)
        let input = try numberInputs(document.numberTags, from: path, text)
        return (document, input.merging([path: Digest(of: text).description]) { first, _ in first })
    }

    /// The text of a page in the edition's language, or in the main one; `nil` where there is none.
    func page(_ name: String) throws -> (document: MarkdownDocument, input: [String: String])? {
        let paths = ["site/pages/\(name).\(edition.code).md", "site/pages/\(name).md"]
        return try paths.first { texts[$0] != nil }.map(document)
    }

    /// The text of a page that every site has.
    func neededPage(_ name: String) throws -> (document: MarkdownDocument, input: [String: String]) {
        guard let page = try page(name) else {
            try refuseDraft(of: "site/pages/\(name).md")
            throw FileError(path: folder.path("site/pages/\(name).md"), action: .read, reason: "it is missing")
        }
        return page
    }

    private func refuseDraft(of path: String) throws(ConfigurationError) {
        guard draftTexts[path] != nil else { return }
        throw ConfigurationError(
            path: path, line: 1, problem: "the page can't be a draft, since every site has one.",
            remedy: "Remove 'draft: true' from it.")
    }

    /// The names of the pages of text, in the main language's spelling.
    static func pageNames(of texts: [String: String]) -> [String] {
        texts.keys.filter { $0.hasPrefix("site/pages/") }.map(\.pageName).filter { !$0.contains(".") }.sorted()
    }

    var pageNames: [String] { Self.pageNames(of: texts) }

    /// The paths of texts that a pattern names.
    func texts(matching pattern: String) -> [String] {
        texts.keys.filter { $0.matches(glob: pattern) }.sorted()
    }
}
