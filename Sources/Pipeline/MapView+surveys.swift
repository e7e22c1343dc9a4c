import Cartography
import Detections
import GeoIO
import Geography
import Languages
import Project

extension MapView {
    /// Puts a map together in one language.
    init(
        of map: MapConfiguration, showing surveys: [Survey], _ changes: [PeriodChange],
        _ ownLayers: [OwnLayer], _ features: MapFeatures, _ backdrops: [BackdropFile], site: SiteConfiguration,
        in edition: Edition
    ) throws {
        let found = MapView.layers(of: surveys, features, in: edition)
        let layers =
            found
            + ownLayers.map { Layer($0, features.own[$0.id] ?? SharedEncoding(of: FeatureCollection()), in: edition) }
        let language = edition.language
        let basemaps = try map.basemaps.compactMap { name in
            try site.basemaps.first { $0.name == name }.map { try Basemap($0, in: language) }
        }
        let isOneRegion = Set(backdrops.map(\.region.name)).count == 1
        let bounds = MapView.bounds(of: found) ?? Bounds(minX: -80, minY: -20, maxX: -44, maxY: 10)
        try self.init(
            name: map.name, title: map.title[language], summary: map.summary[language], bounds: bounds, layers: layers,
            basemaps: basemaps, backdrops: backdrops.map { Backdrop($0, isOneRegion: isOneRegion, in: edition) },
            changes: MapChange.list(of: changes, features),
            facts: [
                Fact(edition.phrases.text("fact.model"), map.model[language]),
                Fact(edition.phrases.text("fact.threshold"), map.threshold[language]),
                Fact(edition.phrases.text("fact.imagery"), map.date[language]),
                Fact(edition.phrases.text("fact.dataset"), map.dataset[language]),
            ], isInvented: surveys.contains(where: \.isInvented))
    }

    /// In the order of the legend: detections by period, known mines, boundaries.
    private static func layers(of surveys: [Survey], _ features: MapFeatures, in edition: Edition) -> [Layer] {
        let ordered = surveys.sorted { ($0.period, $0.region.name) < ($1.period, $1.region.name) }
        let periods = Set(ordered.map(\.period)).sorted()
        let isOneRegion = Set(ordered.map(\.region.name)).count == 1
        let isOneModel = Set(ordered.map(\.model)).count == 1
        let colours = Colour.periods(periods.count)
        // What all layers share needs no telling apart.
        var layers = ordered.map { survey in
            Layer(
                of: survey, region: isOneRegion ? nil : survey.region, model: isOneModel ? nil : survey.model,
                colour: colours[periods.firstIndex(of: survey.period) ?? 0], features, in: edition)
        }
        for survey in ordered {
            guard let path = survey.truthPaths.first, !layers.contains(where: { $0.id == survey.truthLayer }) else {
                continue
            }
            layers.append(
                Layer(truthOf: survey, features.truths[path] ?? SharedEncoding(of: FeatureCollection()), in: edition))
        }
        for survey in ordered where !layers.contains(where: { $0.id == survey.boundaryLayer }) {
            layers.append(Layer(boundaryOf: survey, features, in: edition))
        }
        return layers
    }
}

extension Survey {
    /// The detections' file for download, seen from the site's root.
    var download: String { "data/\(file.stem).geojson" }

    fileprivate var boundaryLayer: String { "boundary-\(region.name)" }

    fileprivate var truthLayer: String { "truth-\(period.name)" }
}

extension Layer {
    /// The detections of a survey; `region` and `model` are named where they tell layers apart.
    fileprivate init(
        of survey: Survey, region: Region?, model: String?, colour: Colour, _ all: MapFeatures, in edition: Edition
    ) {
        let content = all.detections[survey.file.stem] ?? SharedEncoding(of: FeatureCollection())
        let isScored = content.features.features.contains { $0.properties["mean"]?.number != nil }
        let language = edition.language
        self.init(
            id: ["detections", region?.name, model, survey.period.name].compactMap(\.self).joined(separator: "-"),
            title: [region?.title[language], survey.period.title(in: language), model].compactMap(\.self)
                .joined(separator: ", "),
            kind: .detections, period: survey.period, style: .detections(colour), content: content,
            score: isScored ? "mean" : nil, download: survey.download, model: survey.model)
    }

    /// The outlines of what is known to be mined.
    fileprivate init(truthOf survey: Survey, _ content: SharedEncoding, in edition: Edition) {
        let period = survey.period.title(in: edition.language)
        self.init(
            id: survey.truthLayer, title: edition.phrases.text("layer.truth", ["period": period]), kind: .truth,
            period: survey.period, style: .truth, content: content)
    }

    fileprivate init(boundaryOf survey: Survey, _ features: MapFeatures, in edition: Edition) {
        let region = survey.region.title[edition.language]
        self.init(
            id: survey.boundaryLayer, title: edition.phrases.text("layer.boundary", ["region": region]),
            kind: .boundary, style: .boundary,
            content: features.boundaries[survey.region.name] ?? SharedEncoding(of: FeatureCollection()), place: region)
    }
}

extension Basemap {
    fileprivate init(_ basemap: BasemapConfiguration, in language: Language) throws(CartographyError) {
        try self.init(
            id: basemap.name, title: basemap.title[language], url: basemap.url,
            attribution: basemap.attribution[language], maximumZoom: basemap.maximumZoom)
    }
}

extension Backdrop {
    /// The region is named where it tells backdrops apart.
    fileprivate init(_ file: BackdropFile, isOneRegion: Bool, in edition: Edition) {
        let kind = Kind(file.view)
        let period = file.period.title(in: edition.language)
        let title = edition.phrases.text("backdrop.\(kind.rawValue)", ["period": period])
        self.init(
            id: file.id, title: isOneRegion ? title : "\(file.region.title[edition.language]): \(title)",
            period: file.period, kind: kind, path: file.path, corners: file.corners, attribution: file.attribution)
    }
}
