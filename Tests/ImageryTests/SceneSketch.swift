import Foundation
import GeoIO
import Geography

/// A folder of small scenes for one test, which goes with the test.
struct SceneSketch: ~Copyable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "minemap-scenes-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file of one band; `name` may begin with a folder, which is made.
    func write(_ name: String, _ pixels: [UInt16], on extent: Extent, noData: UInt16? = nil) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try GeoTIFF(extent: extent, bandNames: [""], pixels: pixels, noData: noData).write(to: file.path)
    }

    /// Writes files of one band and pixel, for tests that look at names only.
    func scatter(_ names: String...) throws {
        for name in names { try write(name, [1], on: .ground(1, 1)) }
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(to: url.appending(path: name), atomically: true, encoding: .utf8)
    }

    /// Makes empty files, for tests that look at names only.
    func touch(_ names: String...) throws {
        for name in names {
            let file = url.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
    }
}

extension Extent {
    /// Pixels of UTM zone 21 from a corner near (500,000, 0), ten metres wide unless said.
    static func ground(
        x: Double = 0, y: Double = 0, resolution: Double = 10, _ width: Int, _ height: Int, epsg: Int = 32621
    ) -> Extent {
        Extent(
            crs: CRS(epsg: epsg), originX: 500_000 + x, originY: y, resolution: resolution, width: width, height: height
        )
    }
}
