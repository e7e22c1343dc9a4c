import Cartography
import GeoIO
import Geography
import Languages
import Pages
import Project
import TestSupport

extension SiteInfo {
    /// The sample in a language of the repository, as one of its three.
    static func sample(in code: String, url: String? = "https://example.org/m/") throws -> SiteInfo {
        let editions = try ["en", "es", "pt"].map(Repository.edition)
        return SiteInfo(
            title: sample.title, tagline: sample.tagline, edition: try Repository.edition(code),
            languages: editions.map(\.language), url: url, credits: sample.credits,
            navigation: sample.navigation)
    }

    static let sample = SiteInfo(
        title: "Mines & maps", tagline: "A sample",
        edition: Edition(phrases: Phrasebook(language: .english, phrases: [:]), isMain: true),
        credits: ["Data: nobody, CC0"],
        navigation: [
            NavigationItem(title: "Maps", path: "index.html"), NavigationItem(title: "About", path: "about.html"),
        ])
}

extension MapView {
    /// Two periods of three and five squares with scores, and a boundary round them.
    static func sample(
        title: String = "Tapajós & Jamanxim", basemaps: [Basemap] = [], property: JSONValue = .string("plain"),
        backdrops: [Backdrop] = [], changes: [MapChange] = [], isInvented: Bool = false
    ) throws -> MapView {
        let squares = { (count: Int) in
            FeatureCollection(
                (0..<count).map { index in
                    Feature(
                        .square(-57 + 0.02 * Double(index), -6),
                        properties: ["mean": .number(0.5 + 0.1 * Double(index)), "note": property])
                })
        }
        let colours = Colour.periods(2)
        let layers = [
            Layer(
                id: "detections-2016", title: "Mines, 2016", kind: .detections, period: Period("2016"),
                style: .detections(colours[0]), features: squares(3), score: "mean", download: "data/2016.geojson"),
            Layer(
                id: "detections-2020", title: "Mines, 2020", kind: .detections, period: Period("2020"),
                style: .detections(colours[1]), features: squares(5), score: "mean", download: "data/2020.geojson"),
            Layer(
                id: "boundary-basin", title: "The basin", kind: .boundary, style: .boundary,
                features: FeatureCollection([Feature(.square(-57.1, -6.1, side: 0.3))])),
        ]
        return try MapView(
            name: "sample-map", title: title, summary: "Two layers and a line.",
            bounds: Bounds(minX: -57.1, minY: -6.1, maxX: -56.8, maxY: -5.8), layers: layers, basemaps: basemaps,
            backdrops: backdrops, changes: changes,
            facts: [Fact("Model", "none"), Fact("Threshold", "> 0.5")], isInvented: isInvented)
    }
}

extension Basemap {
    static func sample() throws -> Basemap {
        try Basemap(
            id: "photos", title: "Photographs", url: "https://tiles.example.org/{z}/{x}/{y}.png",
            attribution: "Example & sons", maximumZoom: 12)
    }
}
