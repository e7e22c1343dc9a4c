import Foundation
package import GeoIO
import Geography

extension SmallProject {
    /// A small project whose region is run over other imagery than folders of scenes.
    ///
    /// Its region lies on one tile, which is padded by 4 pixels and of which there is one composite a year.
    ///
    /// - Parameters:
    ///   - entry: What stands in `imagery:`, like `kind: safe, path: products`.
    ///   - tile: The side of a tile in pixels; the ground has 120.
    ///   - months: Of a mosaic window.
    /// - Throws: When the folder can't be written.
    package init(imagery entry: String, tile: Int = 120, months: Int = 12) throws {
        try self.init()
        try remove("scenes")
        try replace("kind: folder, path: scenes", with: entry)
        try replace("mosaic: 6", with: "mosaic: \(months)")
        try replace("tile: 40", with: "tile: \(tile)", in: "models/bright_v1.yml")
    }

    /// The windows that the build took for mines.
    package func detections() throws -> [Feature] {
        let stem = "data/outputs/bright_v1/run_bright_v1_0.50_2020-01-01_2021-01-01"
        return try GeoJSON.read("\(path)/\(stem).geojson").features
    }

    /// The paths of the rasters of all composites, sorted.
    package func composites() throws -> [String] {
        try files(below: "build/composites").keys.filter { $0.hasSuffix(".tif") }.sorted()
    }

    /// A band of the project's first composite on the ground of its scenes: twice the digital numbers, or for `scenes`
    /// counts; 120 by 120.
    package func composite(_ band: String) throws -> [UInt16] {
        let dataset = try Dataset(reading: "\(path)/\(try composites().first ?? "")")
        let index = try (1...dataset.bandCount).first { try dataset.name(ofBand: $0) == band }
        return try dataset.read(index ?? 0, in: Window(column: 4, row: 4, width: 120, height: 120))
    }

    /// What became of the scenes of the region that is run.
    package func report() throws -> JSONValue {
        let data = try Data(contentsOf: URL(filePath: "\(path)/build/report.json"))
        return try JSONValue(parsing: data)["entries"]?.array?.first ?? .null
    }

    /// The row of the region that is run in the table of areas.
    package func areas() throws -> [String: String] {
        try folder.table("docs/data/areas.csv").first { $0["region"] == "run" } ?? [:]
    }
}

extension Child.Outcome {
    /// The lines of what was made of a kind, like `composite`.
    package func made(_ kind: String) -> [String] { lines("made").filter { $0.hasPrefix("made     \(kind)") } }

    /// What it said of scenes, with `PROJECT` for the folder.
    package func saidOfScenes(in project: SmallProject) -> [String] {
        let words = ["skipped scene", "note    scene"]
        return output.replacing(project.path, with: "PROJECT").split(separator: "\n").map(String.init).filter { line in
            words.contains { line.hasPrefix($0) }
        }
    }
}
