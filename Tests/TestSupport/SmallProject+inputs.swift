import Foundation
package import GeoIO
package import Geography
import NeuralNetwork

extension SmallProject {
    /// The ground of the scenes: 120 x 120 pixels of 10 m, south of the equator.
    package static let ground = Extent(
        crs: CRS(epsg: 32621), originX: 500_000, originY: -600_000, resolution: 10, width: 120, height: 120)

    /// The bright squares in both scenes, in pixels; where the network sees mines.
    package static let mines = [
        Window(column: 20, row: 20, width: 10, height: 10), Window(column: 70, row: 50, width: 12, height: 6),
    ]

    func writeScenes() throws {
        for date in ["2020-02-01", "2020-08-01"] {
            for (band, cell) in [("B04", 1), ("B08", 1), ("B11", 2)] {
                try write(Self.pixels(band, cell: cell), cell: cell, to: "scenes/\(date)/\(band).tif")
            }
        }
    }

    private static func pixels(_ band: String, cell: Int) -> [UInt16] {
        stride(from: 0, to: ground.height, by: cell).flatMap { row in
            stride(from: 0, to: ground.width, by: cell).map { UInt16(number(band, $0, row)) }
        }
    }

    /// Dark ground everywhere, and in B4 the bright squares.
    package static func number(_ band: String, _ column: Int, _ row: Int) -> Int {
        let isBright = mines.contains { mine in
            (mine.column..<mine.column + mine.width).contains(column)
                && (mine.row..<mine.row + mine.height).contains(row)
        }
        return band == "B04" && isBright ? 3_000 : 500
    }

    /// Writes a band; `epsg` other than the ground's makes a scene whose bands disagree.
    package func write(_ pixels: [UInt16], cell: Int, to file: String, epsg: Int = 32621) throws {
        let extent = Extent(
            crs: CRS(epsg: epsg), originX: Self.ground.originX, originY: Self.ground.originY,
            resolution: Double(10 * cell), width: Self.ground.width / cell, height: Self.ground.height / cell)
        let target = URL(filePath: "\(path)/\(file)")
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try GeoTIFF(extent: extent, bandNames: [""], pixels: pixels, noData: 0).write(to: target.path)
    }

    func writeModel() throws {
        try FileManager.default.createDirectory(atPath: "\(path)/models", withIntermediateDirectories: true)
        try write(.brightness)
    }

    /// Puts a network under the name of the project's, with a card that means it.
    package func write(_ network: KerasFixture) throws {
        try network.write(to: "\(path)/models/bright_v1.h5")
        let digest = try folder.sha256("models/bright_v1.h5")
        let card = """
            name: bright_v1
            version: bright_v1
            bands: [B4, B8, B11]
            window: 8
            stride: 4
            tile: 40
            pad: 4
            normalization: scale
            divide: 3000
            clip: [0, 1]
            mine_output: 0
            threshold: 0.5
            level: L1C
            licence: MIT
            origin: made by a test
            sha256: \(digest)
            """
        try folder.write(card, to: "models/bright_v1.yml")
    }

    /// Makes the project's model one of two networks, the second of which is a little surer of bright pixels.
    package func writeEnsemble() throws {
        try KerasFixture.brightness.write(to: "\(path)/models/bright_a.h5")
        try KerasFixture.brightness(pooling: "MaxPooling2D", weight: 24).write(to: "\(path)/models/bright_b.h5")
        try remove("models/bright_v1.h5")
        let names = ["bright_a.h5", "bright_b.h5"]
        let digests = try names.map { try folder.sha256("models/\($0)") }.joined(separator: ", ")
        let lines = try folder.text("models/bright_v1.yml").split(separator: "\n").dropLast()
        let card = lines + ["files: [\(names.joined(separator: ", "))]", "sha256: [\(digests)]"]
        try folder.write(card.joined(separator: "\n"), to: "models/bright_v1.yml")
    }

    func writeBoundaries() throws {
        // 50 m inside the scenes on every side.
        let inside = Window(column: 5, row: 5, width: 110, height: 110)
        let region = try Self.polygon(of: inside)
        try write([Feature(region)], to: "data/boundaries/run.geojson")
        try write([Feature(region)], to: "data/boundaries/told.geojson")
        let told = try Self.mines.enumerated().flatMap { index, window in
            let polygon = try Self.polygon(of: window)
            return (2019...(2019 + index)).map { year in
                Feature(polygon, properties: ["year": .string("\(year)-01-01T00:00:00"), "mean": .number(0.75)])
            }
        }
        try write(told, to: "data/told.geojson")
    }

    package func write(_ features: [Feature], to file: String) throws {
        try folder.write(GeoJSON.text(of: FeatureCollection(features)), to: file)
    }

    /// A window of the ground in longitude and latitude.
    package static func polygon(of window: Window) throws -> Polygon {
        let box = ground.bounds(of: window)
        let corners = [(box.minX, box.maxY), (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY)]
        let ring = try CoordinateTransform(from: ground.crs, to: .wgs84).line(corners).map {
            Coordinate(longitude: $0.x, latitude: $0.y)
        }
        return Polygon(exterior: ring + ring.prefix(1))
    }
}

extension KerasFixture {
    /// A network over 8 x 8 pixels of three bands: near 1 where the brightest pixel of the first exceeds one half.
    package static var brightness: KerasFixture { brightness(pooling: "MaxPooling2D", weight: 20) }

    /// The same with another kind of pooling, or another weight of the first band.
    package static func brightness(pooling: String, weight: Float) -> KerasFixture {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "input_1", "batch_input_shape": [null, 8, 8, 3]"#),
            (
                pooling,
                #""name": "pool", "pool_size": [8, 8], "strides": [8, 8], "padding": "valid", "data_format": "channels_last""#
            ),
            ("Flatten", #""name": "flatten", "data_format": "channels_last""#),
            ("Dense", #""name": "dense", "units": 1, "activation": "sigmoid", "use_bias": true"#),
        ])
        fixture.add("dense", "kernel:0", [3, 1], [weight, 0, 0])
        fixture.add("dense", "bias:0", [1], [-10])
        return fixture
    }
}

extension TemporaryFolder {
    /// The SHA-256 of a file, by the system's own tool: independent of ours.
    package func sha256(_ file: String) throws -> String {
        let outcome = try Child("/usr/bin/sha256sum", ["\(path)/\(file)"]).wait()
        return String(outcome.output.prefix(64))
    }
}
