import Foundation
import Geography
import Imagery
import TestSupport
import Testing

extension SceneQuery {
    /// All scenes of all days, unless said otherwise.
    static func everything(in period: String = "2015-01-01..2030-01-01") throws -> SceneQuery {
        try SceneQuery(region: .box(-180, -90, 180, 90), period: #require(Period(period)))
    }
}

extension MultiPolygon {
    static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> MultiPolygon {
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return MultiPolygon([Polygon(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) })])
    }
}

extension TemporaryFolder {
    /// The scenes of the folder, of all days.
    func safeScenes() throws -> SceneList { try SafeCatalogue(paths: [path]).scenes(for: .everything()) }
}
