import Cartography
import Foundation
import GeoIO
import Geography
import Languages
import TestSupport

extension PictureWords {
    static let sample = PictureWords(
        language: .english, stamp: "INVENTED", dot: "A dot is {{dotLabel}} wide.", growth: "Older above.", north: "N")
}

extension Land {
    static let none = Land(FeatureCollection())

    /// The countries that we publish with.
    static func published() throws -> Land {
        try Land(script: String(contentsOfFile: "site/assets/land.js", encoding: .utf8), file: "land.js")
    }
}

extension MapPicture.Panel {
    static let sample = MapPicture.Panel(site: "Site", title: "Title", summary: "Summary.", facts: ["Model: m"])
}

extension Layer {
    static func detections(_ id: String, _ polygons: [Polygon], period: String? = nil, of count: Int = 1) -> Layer {
        let colours = Colour.periods(count)
        let index = period == nil || id == "new" ? count - 1 : 0
        return Layer(
            id: id, title: id, kind: .detections, period: period.flatMap { Period($0) },
            style: .detections(colours[index]), features: FeatureCollection(polygons.map { Feature($0) }))
    }

    static let boundary = Layer(
        id: "boundary", title: "Boundary", kind: .boundary, style: .boundary,
        features: FeatureCollection([Feature(.square(0, 0, side: 1))]))
}

extension MapPicture {
    /// A picture of some layers over a box of ground.
    init(
        _ layers: [Layer], in bounds: Bounds, over land: Land = .none, as frame: PictureFrame = .card,
        backdrops: [Backdrop] = [], isInvented: Bool = false
    ) throws {
        let view = try MapView(
            name: "m", title: "M", summary: "", bounds: bounds, layers: layers, backdrops: backdrops,
            isInvented: isInvented)
        try self.init(of: view, over: land, as: frame, panel: .sample, credit: "Nobody.", words: .sample)
    }
}
