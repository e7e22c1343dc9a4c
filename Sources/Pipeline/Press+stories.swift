import Detections
import Foundation
import Pages
import Project

extension Press {
    /// A story's text, and the map it is told on.
    struct Story: Sendable {
        let name: String
        let document: MarkdownDocument
        /// The text in the main language, whose settings hold where this one has none; `nil` for that one.
        let main: MarkdownDocument?
        let input: [String: String]
        let map: MapDrawing
        /// The names of the picture files beside the texts.
        let pictures: Set<String>
    }

    /// The stories whose maps can be drawn, by name.
    func stories() throws -> [Story] {
        try storyTexts().compactMap { path, mainPath in
            var (document, input) = try document(path)
            guard let map = try self.map(of: document) else { return nil }
            let main = path == mainPath ? nil : try self.document(mainPath)
            input.merge(main?.input ?? [:]) { own, _ in own }
            let name = path.storyName
            let pictures = Set(folder.storyPictures(of: name).map { URL(filePath: $0).lastPathComponent })
            input["pictures"] = pictures.sorted().joined(separator: ", ")
            return Story(
                name: name, document: document, main: main?.document, input: input, map: map, pictures: pictures)
        }
    }

    /// A story as it is told in the language of the edition.
    func page(of story: Story) throws -> StoryPage {
        try StoryPage(
            name: story.name, document: story.document, following: story.main, view: try story.map.view(in: edition),
            pictures: story.pictures)
    }

    /// The stories told on maps that were left out; one told on no map of the configuration is an error.
    func storiesLeftOut() throws -> [LeftOut] {
        try storyTexts().compactMap { path, _ in
            let document = try document(path).document
            guard try map(of: document) == nil else { return nil }
            let mapName = try StoryPage.mapName(in: document)
            return LeftOut(what: "story \(path.storyName)", why: "its map \(mapName) is left out", remedy: nil)
        }
    }

    /// The map that a story is told on; `nil` where it was left out.
    func map(of story: MarkdownDocument) throws -> MapDrawing? {
        let mapName = try StoryPage.mapName(in: story)
        guard site.maps.contains(where: { $0.name == mapName }) else {
            throw ConfigurationError(
                path: story.file, problem: "the story is told on the map '\(mapName)', which is not there.",
                remedy: "Name one of the maps of site/site.yml: \(site.maps.map(\.name).joined(separator: ", ")).")
        }
        return maps.first { $0.name == mapName }
    }

    /// The file of each story in the edition's language, or in the main one, and that in the main one.
    private func storyTexts() -> [(own: String, main: String)] {
        texts(matching: "site/stories/*/index.\(site.languages[0]).md").map { main in
            let own = main.replacing("index.\(site.languages[0]).md", with: "index.\(edition.code).md")
            return (texts(matching: own).first ?? main, main)
        }
    }

    /// The journalism that used the maps.
    func list(_ path: String) throws -> (items: [PressItem], input: [String: String]) {
        let text = try folder.text(path)
        return (try PressItem.list(yaml: text, file: path), [path: Digest(of: text).description])
    }

    /// The links at the top of every page: the maps, the stories, then the texts in the order readers need them.
    static func navigation(
        of texts: [String: String], in edition: Edition, _ numbers: Numbers
    ) throws -> [NavigationItem] {
        let order = ["results", "interpretation", "methodology", "truth", "data", "press", "about"]
        var items = [NavigationItem(title: edition.phrases.text("nav.maps"), path: "index.html")]
        let titled = try pageNames(of: texts).filter { $0 != "index" }.map { name in
            let paths = ["site/pages/\(name).\(edition.code).md", "site/pages/\(name).md"]
            let path = paths.first { texts[$0] != nil } ?? paths[1]
            let text = texts[path] ?? ""
            let title = try TextPage(name: name, document: try MarkdownDocument(text: text, file: path)).menuTitle
            return (name: name, title: try numbers.plain(title, in: edition, text, from: path))
        }
        items += titled.sorted { first, second in
            let ranks = [first, second].map { order.firstIndex(of: $0.name) ?? order.count }
            return (ranks[0], first.name) < (ranks[1], second.name)
        }.map { NavigationItem(title: $0.title, path: "\($0.name).html") }
        return items
    }
}

extension String {
    /// The name of a story: its folder's.
    fileprivate var storyName: String { split(separator: "/").dropLast().last.map(String.init) ?? "" }
}

extension ProjectFolder {
    /// The picture files beside a story's texts.
    func storyPictures(of name: String) -> [String] {
        ["jpg", "jpeg", "png", "webp", "svg"].flatMap { files(matching: "site/stories/\(name)/*.\($0)") }.sorted()
    }
}

extension MapDrawing {
    /// Whether a download belongs to the map.
    func shows(_ file: DownloadFile) -> Bool { (surveys.map(\.download) + changes.map(\.download)).contains(file.path) }

    /// Who made what the map shows.
    func attributions(_ site: SiteConfiguration, in edition: Edition) -> [String] {
        var lines: [String] = []
        for survey in surveys {
            switch survey.source {
            case .run(let run): lines.append(run.imagery.attribution)
            case .published(let path, _):
                guard let entry = site.fetch.first(where: { $0.place == path }) else { continue }
                lines.append(
                    edition.phrases.text(
                        "map.attribution.detections", ["attribution": entry.attribution, "licence": entry.licence]))
            }
        }
        return lines.enumerated().filter { lines.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}
