import Cartography
import Detections
import Geography
import Languages
import Pages
import Project
import Statistics

extension Press {
    /// A page a region, in the order of the configuration.
    func regionPages() throws -> [Artefact] {
        let source = try folder.text("site/site.yml")
        return try regionNames.map { name in
            var inputs = self.inputs(ofRegion: name)
            let tags = page(ofRegion: name).caveats.flatMap(\.veiledTags)
            inputs.merge(try numberInputs(tags, from: "site/site.yml", source)) { first, _ in first }
            for map in maps(showing: name) {
                inputs.merge(map.inputs.map { ("\(map.name): \($0.key)", $0.value) }) { first, _ in first }
            }
            return artefact(RegionPage.path(of: name), from: inputs) { renderer in
                let cards = try maps(showing: name).map { MapCard(try $0.view(in: edition), in: edition.language) }
                return try renderer.render(
                    self.page(ofRegion: name, maps: cards, downloads: downloads(ofRegion: name)), in: info)
            }
        }
    }

    /// The page of all numbers; nothing where the site has no text for it.
    func resultsPage() throws -> [Artefact] {
        guard let (document, input) = try page("results") else { return [] }
        var inputs = input
        for name in regionNames {
            inputs.merge(self.inputs(ofRegion: name).map { ("\(name): \($0.key)", $0.value) }) { first, _ in first }
        }
        // Ground that exists comes first.
        let regions = regionNames.filter { !isInvented($0) } + regionNames.filter(isInvented)
        let tables = downloads.filter { $0.group == .tables && !$0.path.hasSuffix("truth.csv") }
        inputs["tables"] = Digest(of: "\(tables)").description
        return [
            artefact("results.html", from: inputs) { renderer in
                let page = try ResultsPage(
                    document: document, regions: regions.map { self.page(ofRegion: $0) },
                    tables: tables.map { $0.download(in: folder) })
                return try renderer.render(page, in: info)
            }
        ]
    }

    /// The number that the first page opens with: the last footprint of the region that the configuration names, or of
    /// the first that exists.
    var headline: Headline? {
        let named = site.headline.flatMap { name in surveys.first { $0.region.name == name } }
        guard let survey = named ?? surveys.first(where: { !$0.isInvented }) ?? surveys.first,
            let area = statistics.table.rows.last(where: { $0.region == survey.region.name && $0.model == survey.model }
            )
        else { return nil }
        return Headline(region: survey.region.title[edition.language], area: area)
    }

    /// The regions that have numbers, each once.
    var regionNames: [String] {
        surveys.map(\.region.name).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    /// The corrections that concern some maps.
    func corrections(of maps: [String]) -> [Correction] {
        corrections.filter { correction in correction.maps.contains(where: maps.contains) }
    }

    /// The numbers of a region; without its maps and files where these are not shown.
    func page(ofRegion name: String, maps cards: [MapCard] = [], downloads: [Download] = []) -> RegionPage {
        let own = surveys.filter { $0.region.name == name }
        let drawings = maps(showing: name)
        let language = edition.language
        let caveats = drawings.flatMap { $0.configuration.caveats.map { $0[language] } }
        let attributions = own.map { "\($0.attribution(site, in: edition)), \($0.licence(site))" }
        let box = own.first?.region.boundary.bounds.map { [$0.minX, $0.minY, $0.maxX, $0.maxY] } ?? []
        return RegionPage(
            name: name, title: own.first?.region.title[language] ?? name, isInvented: own.contains(where: \.isInvented),
            series: series(of: own), maps: cards,
            downloads: downloads, caveats: caveats.unique, corrections: corrections(of: drawings.map(\.name)),
            attributions: attributions.unique, box: box)
    }

    /// The files of a region's detections, with their sizes and digests.
    private func downloads(ofRegion name: String) -> [Download] {
        files(ofRegion: name).map { $0.download(in: folder) }
    }

    private func files(ofRegion name: String) -> [DownloadFile] {
        let own = surveys.filter { $0.region.name == name }
        return downloads.filter { file in own.contains { [$0.download, $0.kml].contains(file.path) } }
    }

    private func isInvented(_ region: String) -> Bool {
        surveys.contains { $0.region.name == region && $0.isInvented }
    }

    private func maps(showing region: String) -> [MapDrawing] {
        maps.filter { $0.surveys.contains { $0.region.name == region } }
    }

    /// One a model and threshold, in the order of the configuration.
    private func series(of surveys: [Survey]) -> [RegionSeries] {
        var series: [RegionSeries] = []
        for survey in surveys
        where !series.contains(where: { $0.model == survey.model && $0.threshold == survey.threshold }) {
            let rows = statistics.rows(of: surveys).filter {
                $0.model == survey.model && $0.threshold == survey.threshold
            }
            let card = cards.first { $0.version == survey.model }
            series.append(
                RegionSeries(
                    model: survey.model, threshold: survey.threshold,
                    cardAnchor: card.map { ModelSummary.anchor(of: $0.name) }, rows: rows))
        }
        return series
    }

    /// What a region's page is made from, besides its maps.
    private func inputs(ofRegion name: String) -> [String: String] {
        let own = surveys.filter { $0.region.name == name }
        let page = page(ofRegion: name)
        var inputs = ["areas": statistics.rows(of: own).digest, "words": Digest(of: "\(page)").description]
        for file in files(ofRegion: name) { inputs[file.path] = Digest(of: "\(file)").description }
        return inputs
    }
}

extension [String] {
    /// Each text once, where it stands first.
    fileprivate var unique: [String] {
        reduce(into: []) { texts, text in
            if !texts.contains(text) { texts.append(text) }
        }
    }
}
