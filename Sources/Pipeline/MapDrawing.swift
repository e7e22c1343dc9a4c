import Cartography
import Detections
import GeoIO
import Geography
import Project
import Synchronization

/// A map that is to be drawn, and what it depends on.
///
/// Its view is put together when a page that is out of date first asks for it: reading the
/// detections of a map whose pages are all kept would be time for nothing.
struct MapDrawing: Sendable {
    let configuration: MapConfiguration
    let surveys: [Survey]
    /// Digests of everything that the view is made of, by label.
    let inputs: [String: String]
    let view: Lazy<MapView>

    var name: String { configuration.name }
}

/// A value that is made when it is first asked for, once, also when several tasks ask.
final class Lazy<Value: Sendable>: Sendable {
    private let make: @Sendable () throws -> Value
    private let made = Mutex<Value?>(nil)

    init(_ make: @escaping @Sendable () throws -> Value) {
        self.make = make
    }

    func value() throws -> Value {
        try made.withLock { made in
            if let made { return made }
            let value = try make()
            made = value
            return value
        }
    }
}

extension MapView {
    /// Puts a map together from the files that the stages before have written.
    init(of map: MapConfiguration, showing surveys: [Survey], site: SiteConfiguration, in folder: ProjectFolder) throws
    {
        let ordered = surveys.sorted { ($0.period, $0.region.name) < ($1.period, $1.region.name) }
        let periods = Set(ordered.map(\.period)).sorted()
        let isOneRegion = Set(ordered.map(\.region.name)).count == 1
        let isOneModel = Set(ordered.map(\.model)).count == 1
        let colours = Colour.periods(periods.count)
        var layers: [Layer] = []
        for survey in ordered {
            let colour = colours[periods.firstIndex(of: survey.period) ?? 0]
            // What all layers share needs no telling apart.
            layers.append(
                try Layer(
                    of: survey, region: isOneRegion ? nil : survey.region, model: isOneModel ? nil : survey.model,
                    colour: colour, in: folder))
        }
        for survey in ordered {
            guard let path = survey.truthPaths.first, !layers.contains(where: { $0.id == survey.truthLayer }) else {
                continue
            }
            layers.append(try Layer(truthOf: survey, in: folder.path(path)))
        }
        for survey in ordered where !layers.contains(where: { $0.id == survey.boundaryLayer }) {
            layers.append(Layer(boundaryOf: survey))
        }
        let basemaps = try map.basemaps.compactMap { name in
            try site.basemaps.first { $0.name == name }.map(Basemap.init)
        }
        let bounds = MapView.bounds(of: layers) ?? Bounds(minX: -80, minY: -20, maxX: -44, maxY: 10)
        try self.init(
            name: map.name, title: map.title, summary: map.summary, bounds: bounds, layers: layers, basemaps: basemaps,
            facts: [
                Fact("Model", map.model), Fact("Threshold", map.threshold), Fact("Imagery", map.date),
                Fact("Dataset", map.dataset),
            ], isInvented: surveys.contains(where: \.isInvented))
    }
}

extension Survey {
    /// The detections' file for download, seen from a page.
    var download: String { "data/\(file.stem).geojson" }

    fileprivate var boundaryLayer: String { "boundary-\(region.name)" }

    fileprivate var truthLayer: String { "truth-\(period.name)" }
}

extension Layer {
    /// The detections of a survey; `region` and `model` are named where they tell layers apart.
    fileprivate init(
        of survey: Survey, region: Region?, model: String?, colour: Colour, in folder: ProjectFolder
    ) throws {
        let features = try GeoJSON.read(folder.path(survey.file.windows))
        let isScored = features.features.contains { $0.properties["mean"]?.number != nil }
        self.init(
            id: ["detections", region?.name, model, survey.period.name].compactMap(\.self).joined(separator: "-"),
            title: [region?.title, survey.period.title, model].compactMap(\.self).joined(separator: ", "),
            kind: .detections, period: survey.period, style: .detections(colour), features: features,
            score: isScored ? "mean" : nil, download: survey.download)
    }

    /// The outlines of what is known to be mined.
    fileprivate init(truthOf survey: Survey, in path: String) throws {
        self.init(
            id: survey.truthLayer, title: "Mines that are there, \(survey.period.title)", kind: .truth,
            period: survey.period, style: .truth, features: try GeoJSON.read(path))
    }

    fileprivate init(boundaryOf survey: Survey) {
        let boundary = FeatureCollection([Feature(.multiPolygon(survey.region.boundary))])
        let size = boundary.bounds.map { max($0.width, $0.height) } ?? 0
        self.init(
            id: survey.boundaryLayer, title: "Boundary: \(survey.region.title)", kind: .boundary, style: .boundary,
            features: boundary.generalised(to: size / 5_000))
    }
}

extension Basemap {
    fileprivate init(_ basemap: BasemapConfiguration) throws(CartographyError) {
        try self.init(
            id: basemap.name, title: basemap.title, url: basemap.url, attribution: basemap.attribution,
            maximumZoom: basemap.maximumZoom)
    }
}
