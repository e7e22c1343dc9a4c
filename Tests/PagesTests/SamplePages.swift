import Cartography
import Geography
import Languages
import Pages
import Project
import Statistics

/// One page of each kind, of sample values.
enum SamplePages {
    static let download = Download(
        title: "Mines, 2020", path: "data/2020.geojson", bytes: 1_454_976, sha256: String(repeating: "0f", count: 32),
        licence: "CC BY 4.0", attribution: "Nobody & co", columns: [DataColumn("mean", "the mean score")])

    /// A row of statistics, of a region named `basin`.
    static func area(
        _ period: String, of hectares: Double, detections: Int = 1, observed: Double? = nil, change: AreaChange? = nil
    ) -> MinedArea {
        guard let period = Period(period) else { preconditionFailure("\(period) is a period") }
        return MinedArea(
            region: "basin", period: period, model: "m", threshold: 0.5, detectionCount: detections,
            observedShare: observed, footprint: .hectares(hectares), polygonSum: .hectares(hectares), change: change,
            cumulative: .hectares(hectares), dataDigest: "d")
    }

    /// A region of two periods, the second with change and half of it observed.
    static let region = RegionPage(
        name: "basin", title: "Basin & sons",
        series: [
            RegionSeries(
                model: "m", threshold: 0.5, cardAnchor: "model-m",
                rows: [
                    area("2016", of: 1_000, detections: 40),
                    area(
                        "2020", of: 1_500.4, detections: 52, observed: 0.5,
                        change: AreaChange(new: .hectares(700.4), lost: .hectares(200), persisting: .hectares(800))),
                ])
        ], downloads: [download], caveats: ["Not checked by hand."],
        corrections: [Correction(date: "2026-11-30", text: "A number was <wrong>.")],
        attributions: ["Nobody & co, CC0"], box: [-57, -6, -56, -5])

    static let model = ModelSummary(
        name: "m", facts: [.init("Bands", "B2 B3"), .init("Licence", "MIT <no warranty>", isOfCard: true)])

    static let gallery = Gallery(
        name: "ground", title: "Looks & likes", text: "Squares.", credit: "Nobody", isInvented: true,
        items: [
            .init(caption: "A \"mine\"", pictures: ["assets/gallery/a.webp", "assets/gallery/b.webp"]),
            .init(caption: "Sand", pictures: ["assets/gallery/c.webp"]),
        ])

    static let changes = "changes:\n  - {date: 2026-11-30, title: New & <old>, text: T, link: data.html}"

    static func document(_ body: String, matter: String = "title: A text") throws -> MarkdownDocument {
        try MarkdownDocument(text: "---\n\(matter)\n---\n\(body)", file: "sample.md")
    }

    private static func year(_ year: Int) -> Period {
        guard let period = Period.year(year) else { preconditionFailure("\(year) is a year") }
        return period
    }

    static let truth = TruthSeries(
        title: "The <invented> river, a network above 0.5", isInvented: true,
        rows: [
            TruthComparison(
                region: "river", period: year(2020), model: "m", threshold: 0.5, mineCount: 8,
                foundCount: 6, detectionCount: 10, rightCount: 7,
                mistaken: [MistakenFor("sandbar", count: 2), MistakenFor("nothing known", count: 1)],
                minedGround: .hectares(52.4), footprint: .hectares(523.6), minedGroundFound: .hectares(47.5)),
            TruthComparison(
                region: "river", period: year(2021), model: "m", threshold: 0.5, mineCount: 0,
                foundCount: 0, detectionCount: 0, rightCount: 0, mistaken: [], minedGround: .zero, footprint: .zero,
                minedGroundFound: .zero),
        ])

    static func map(_ view: MapView) -> MapPage {
        MapPage(
            view: view, caveats: ["Not checked by hand."],
            areas: [
                AreaRow(
                    area(
                        "2020", of: 36_411.6, detections: 1_234,
                        change: AreaChange(
                            new: .hectares(10), lost: .hectares(0), persisting: .hectares(36_401.6))), title: "Basin")
            ],
            downloads: [download], attributions: ["Contains modified Copernicus Sentinel data 2020"])
    }

    static func story(on view: MapView) throws -> StoryPage {
        let matter = """
            title: A story
            byline: A. Writer
            date: 2026-11-23
            map: sample-map
            chapters:
              - { center: [-57, -6], zoom: 9, layers: [detections-2016] }
              - { center: [-56.9, -6], zoom: 10, layers: [detections-2016, detections-2020] }
            """
        return try StoryPage(
            name: "sample", document: document("Before.\n\n## One\n\nFirst.\n\n## Two\n\nSecond.", matter: matter),
            view: view)
    }

    /// Every kind of page that we publish.
    static func all(in code: String = "en") throws -> [RenderedPage] {
        let (renderer, view) = (try Repository.renderer(code), try MapView.sample())
        let site = try SiteInfo.sample(in: code)
        let text = try document(
            "Hello **you** & <b>me</b>.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## One\n\n## Two\n\n## Three")
        let press = try PressItem.list(
            yaml:
                "press:\n  - {title: A & B, outlet: O, date: 2021, language: es, link: 'https://example.org/?a=1&b=2'}",
            file: "press.yml")
        let story = try story(on: view)
        return [
            try renderer.render(
                IndexPage(
                    introduction: text, maps: [MapCard(view, in: .english)], stories: [StoryCard(story, in: .english)],
                    headline: Headline(region: "Basin", area: area("2020", of: 36_411.6, detections: 1_234))), in: site),
            try renderer.render(map(view), in: site),
            try renderer.render(TextPage(name: "about", document: text), in: site),
            try renderer.render(DataPage(document: text, downloads: [download]), in: site),
            try renderer.render(story, in: site),
            try renderer.render(PressPage(document: text, items: press), in: site),
            try renderer.render(NotFoundPage(), in: .sample(in: code, url: nil)),
            try renderer.render(TruthPage(document: text, series: [truth]), in: site),
            try renderer.render(region, in: site),
            try renderer.render(
                TextPage(
                    name: "interpretation", document: text, models: [model], corrections: region.corrections,
                    galleries: [gallery]), in: site),
            try renderer.render(
                Feed(
                    of: [region], try ChangeNote.list(yaml: changes, file: "changes.yml"), region.corrections,
                    in: site.edition),
                in: site),
            try renderer.render(Sitemap(paths: ["about.html"], url: "https://example.org/m/"), in: site),
            try renderer.render(ResultsPage(document: text, regions: [region], tables: [download]), in: site),
        ]
    }
}
