import Cartography
import Foundation
import Geography

/// Pictures of four pixels that lie on the whole of the sample map, one a period.
enum SampleBackdrop {
    static func both() -> [Backdrop] {
        ["2016", "2020"].map { year in
            guard let period = Period(year) else { preconditionFailure("\(year) is a year") }
            let corners = [(-57.1, -5.8), (-56.8, -5.8), (-56.8, -6.1), (-57.1, -6.1)]
            return Backdrop(
                id: "basin-\(year)-true", title: "True colour, \(year)", period: period, kind: .trueColour,
                path: "assets/composites/\(year).png",
                corners: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) },
                attribution: "Contains modified Copernicus Sentinel data")
        }
    }

    /// A PNG of 4 by 4 green pixels.
    private static let picture =
        "iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR42mOQq7CBIwbiOABTow0hQOjiRwAAAABJRU5ErkJggg=="

    static var files: [String: Data] {
        let data = Data(base64Encoded: picture) ?? Data()
        return ["assets/composites/2016.png": data, "assets/composites/2020.png": data]
    }
}
