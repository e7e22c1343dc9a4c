import Foundation
import Geography
import Imagery
import TestSupport

/// An item of a static catalogue, in a folder of its own.
struct StacItemSketch {
    let folder: TemporaryFolder

    /// Writes an item of granule 21NYC on 2022-06-01.
    ///
    /// - Parameters:
    ///   - properties: Members besides the datetime, as JSON.
    ///   - assets: Members of `assets`, as JSON.
    ///   - datetime: The value of `datetime`, as JSON.
    ///   - geometry: The geometry, as JSON.
    /// - Throws: When the folder can't be written.
    init(
        properties: String = #""s2:processing_baseline": "03.01""#, assets: String,
        datetime: String = #""2022-06-01T14:10:39.027Z""#,
        geometry: String = #"{"type":"Polygon","coordinates":[[[-55,2],[-54,2],[-54,3],[-55,2]]]}"#
    ) throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            {"type": "Feature", "stac_version": "1.1.0", "id": "the-item", "geometry": \(geometry),
             "properties": {"datetime": \(datetime), \(properties)}, "assets": {\(assets)}, "links": []}
            """, to: "item.json")
    }

    /// What a catalogue of this one item holds.
    func found(_ options: StacOptions = StacOptions()) throws -> SceneList {
        try StacCatalogue(url: "\(folder.path)/item.json", options: options).scenes(for: .anywhere)
    }

    /// The item's scene.
    func scene(_ options: StacOptions = StacOptions()) throws -> Scene? { try found(options).scenes.first }
}

extension SceneQuery {
    /// The whole world from 2015 to 2030.
    static let anywhere = SceneQuery(west: -180, south: -90, east: 180, north: 90)

    init(
        west: Double, south: Double, east: Double, north: Double, _ period: String = "2015-01-01..2031-01-01",
        clouds: Double? = nil
    ) {
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        let region = MultiPolygon([Polygon(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) })])
        guard let period = Period(period) else { preconditionFailure("'\(period)' is a period") }
        self.init(region: region, period: period, maximumCloudCover: clouds)
    }
}
