import Cartography
import Detections
import Foundation
import GeoIO
import Geography
import Languages
import Project

/// A map that is to be drawn, and what it depends on.
///
/// Its view is put together when a page that is out of date first asks for it: reading the
/// detections of a map whose pages are all kept would be time for nothing.
struct MapDrawing: Sendable {
    let configuration: MapConfiguration
    /// The summary as it was written, with its numbers as tags: its page binds them.
    let summary: LocalizedText
    let surveys: [Survey]
    let changes: [PeriodChange]
    /// Digests of everything that the view is made of, by label.
    let inputs: [String: String]
    /// What it shows, read once for all languages.
    let features: Lazy<MapFeatures>
    /// The map in each language, by its code.
    let views: [String: Lazy<MapView>]

    var name: String { configuration.name }

    /// The map in the language of an edition.
    func view(in edition: Edition) throws -> MapView {
        guard let view = views[edition.code] else { throw BuildError.noEdition(edition.code) }
        return try view.value()
    }
}

/// The features of a map, by the names of their layers.
struct MapFeatures: Sendable {
    let detections: [String: SharedEncoding]
    let truths: [String: SharedEncoding]
    let boundaries: [String: SharedEncoding]
    /// By the names of their layers.
    let own: [String: SharedEncoding]
    /// By the names of their files.
    let changes: [String: ChangeAreas]

    /// Reads the files that the stages before have written.
    init(of surveys: [Survey], _ changes: [PeriodChange], _ ownLayers: [OwnLayer], in folder: ProjectFolder) throws {
        var detections: [String: SharedEncoding] = [:]
        var truths: [String: SharedEncoding] = [:]
        var boundaries: [String: SharedEncoding] = [:]
        for survey in surveys {
            detections[survey.file.stem] = SharedEncoding(
                of: try GeoJSON.read(folder.path(survey.file.windows)))
            if let path = survey.truthPaths.first, truths[path] == nil {
                truths[path] = SharedEncoding(of: try GeoJSON.read(folder.path(path)))
            }
            if boundaries[survey.region.name] == nil {
                boundaries[survey.region.name] = SharedEncoding(of: survey.region.drawnBoundary)
            }
        }
        self.detections = detections
        self.truths = truths
        self.boundaries = boundaries
        own = Dictionary(
            uniqueKeysWithValues: try ownLayers.map { ($0.id, SharedEncoding(of: try $0.features(in: folder))) })
        self.changes = Dictionary(
            uniqueKeysWithValues: try changes.map { ($0.stem, try ChangeAreas(of: $0, in: folder)) })
    }
}

extension Region {
    /// The boundary with as many vertices as a screen can show.
    fileprivate var drawnBoundary: FeatureCollection {
        let boundary = FeatureCollection([Feature(.multiPolygon(boundary))])
        let size = boundary.bounds.map { max($0.width, $0.height) } ?? 0
        return boundary.generalised(to: size / 5_000)
    }
}
