import Demonstration
import Foundation
import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// A demonstration of 3 km, made once for all tests that only look at it.
struct SmallDemonstration: Sendable {
    static let side = 300
    static let seed: UInt64 = 10

    let folder: TemporaryFolder
    let land = Land(seed: seed, side: side)
    let scenes: [Scene]

    var path: String { "\(folder.path)/demo" }

    /// The ground of its products.
    var extent: Extent { land.site.extent.part(Window(column: 0, row: 0, width: Self.side, height: Self.side)) }

    private init() throws {
        folder = try TemporaryFolder()
        _ = try InventedRegion(seed: Self.seed, side: Self.side).write(to: "\(folder.path)/demo")
        let query = SceneQuery(
            region: try land.boundary(), period: try #require(Period("2020-01-01..2024-01-01")))
        scenes = try SafeCatalogue(paths: ["\(folder.path)/demo/scenes"]).scenes(for: query).scenes
    }

    private static let made = Result { try SmallDemonstration() }

    static func shared() throws -> SmallDemonstration { try made.get() }

    /// A scene's band as reflectances times 10,000, row by row.
    func numbers(_ band: Band, of scene: Scene) throws -> [UInt16] {
        guard let file = scene.files[band] else { return [] }
        let extent = try FileReader().extent(of: file.path)
        let whole = Window(column: 0, row: 0, width: extent.width, height: extent.height)
        return try FileReader().read(file, in: whole).map(file.radiometry.harmonised)
    }
}

extension [UInt16] {
    var median: UInt16 { sorted()[count / 2] }
}
