import Cartography
import Geography
import Languages
import Pages
import Project
import Statistics

extension Press {
    /// One page a map.
    func mapPages() throws -> [Artefact] {
        let source = try folder.text("site/site.yml")
        return try maps.map { map in
            var pageInputs = map.inputs
            let tags = map.texts(in: edition.language).flatMap(\.veiledTags)
            pageInputs.merge(try numberInputs(tags, from: "site/site.yml", source)) { first, _ in first }
            for file in downloads where map.shows(file) { pageInputs[file.path] = Digest(of: "\(file)").description }
            pageInputs["attributions"] = map.attributions(site, in: edition).joined(separator: "; ")
            pageInputs["corrections"] = "\(corrections(of: [map.name]))"
            pageInputs["areas"] = statistics.rows(of: map.surveys).digest
            return artefact("\(map.name).html", from: pageInputs) { renderer in
                try renderer.render(try self.page(of: map), in: info)
            }
        }
    }

    private func page(of map: MapDrawing) throws -> MapPage {
        let titles = Dictionary(
            map.surveys.map { ($0.region.name, $0.region.title[edition.language]) },
            uniquingKeysWith: { first, _ in first })
        return MapPage(
            view: try map.view(in: edition), summary: map.summary[edition.language],
            caveats: map.configuration.caveats.map { $0[edition.language] },
            areas: statistics.rows(of: map.surveys).map { AreaRow($0, title: titles[$0.region] ?? $0.region) },
            downloads: downloads.filter(map.shows).map { $0.download(in: folder) },
            attributions: map.attributions(site, in: edition), corrections: corrections(of: [map.name]))
    }

    /// Stories; one whose map was left out is left out too.
    func storyPages() throws -> [Artefact] {
        try stories().map { story in
            artefact("story-\(story.name).html", from: story.map.inputs.merging(story.input) { first, _ in first }) {
                renderer in try renderer.render(try page(of: story), in: info)
            }
        }
    }

    func textPages() throws -> [Artefact] {
        let names = pageNames.filter { !["index", "data", "press", "truth", "results"].contains($0) }
        var pages = try names.map { name in
            let (document, input) = try neededPage(name)
            let page = try TextPage(
                name: name, document: document, models: name == "methodology" ? models : [],
                corrections: name == "about" ? corrections : [],
                galleries: galleries.filter { $0.configuration.page == name }.map { $0.gallery(in: edition) })
            let own = [
                "models": "\(page.models)", "corrections": "\(page.corrections)", "galleries": "\(page.galleries)",
            ]
            let inputs = input.merging(own) { first, _ in first }
            return artefact("\(name).html", from: inputs) { try $0.render(page, in: info) }
        }
        pages.append(artefact("404.html", from: [:]) { try $0.render(NotFoundPage(), in: info) })
        return try pages + pressPages()
    }

    /// The page of journalism; nothing where the site has no text for it.
    private func pressPages() throws -> [Artefact] {
        guard let (document, input) = try page("press") else { return [] }
        let list = try self.list("site/press.yml")
        let press = try PressPage(document: document, items: list.items)
        return [
            artefact("press.html", from: input.merging(list.input) { first, _ in first }) {
                try $0.render(press, in: info)
            }
        ]
    }

    func index() throws -> Artefact {
        let (document, input) = try neededPage("index")
        let stories = try self.stories()
        var inputs = input
        for map in maps { inputs.merge(map.inputs.map { ("\(map.name): \($0.key)", $0.value) }) { first, _ in first } }
        for story in stories { inputs.merge(story.input) { first, _ in first } }
        let headline = headline
        inputs["headline"] = "\(headline.map { "\($0)" } ?? "none")"
        return artefact("index.html", from: inputs) { renderer in
            let storyCards = try stories.map { StoryCard(try self.page(of: $0), in: edition.language) }
            let page = try IndexPage(
                introduction: document, maps: try maps.map { MapCard(try $0.view(in: edition), in: edition.language) },
                stories: storyCards, headline: headline)
            return try renderer.render(page, in: info)
        }
    }

    func data() throws -> Artefact {
        let (document, input) = try neededPage("data")
        var inputs = input
        for file in downloads { inputs[file.path] = Digest(of: "\(file)").description }
        return artefact("data.html", from: inputs) { renderer in
            let files = downloads.map { $0.download(in: folder) }
            return try renderer.render(try DataPage(document: document, downloads: files), in: info)
        }
    }
}

extension [MinedArea] {
    var digest: String { Digest(of: AreaTable(self).csv).description }
}

extension String {
    /// The file's name without folder and `.md`.
    var pageName: String { String((split(separator: "/").last ?? "").dropLast(3)) }
}
