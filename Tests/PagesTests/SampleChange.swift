import Cartography
import Foundation
import GeoIO
import Geography
import TestSupport

/// What became of the sample map's ground between its two periods: three squares stayed, two are new.
enum SampleChange {
    static let features = FeatureCollection(
        (0..<6).map { index in
            let kind = index < 3 ? "persisting" : index < 5 ? "new" : "lost"
            return Feature(
                .square(-57 + 0.02 * Double(index), -6),
                properties: ["change": .string(kind), "area_ha": .number(122.5)])
        })

    static let name = "sample_2016_to_2020"

    static func change() throws -> MapChange {
        guard let before = Period("2016"), let after = Period("2020") else { preconditionFailure("both are years") }
        return MapChange(
            before: before, after: after,
            areas: [.new: .hectares(1_245.04), .persisting: .hectares(367.5), .lost: .hectares(122.5)],
            files: [MapChange.File(name: name, path: "assets/changes/\(name).js")],
            row: MapChange.TableRow(region: "basin", model: "m"))
    }

    /// The script of its shapes, by the path that the map loads it from.
    static var files: [String: Data] {
        ["assets/changes/\(name).js": Data(ChangeScript(named: name, of: features).text.utf8)]
    }
}
