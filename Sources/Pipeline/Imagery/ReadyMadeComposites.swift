import Foundation
import Geography
import Imagery
import Project

/// Composites that somebody else made, named as the published system caches them:
/// `{collection}_{tile key}_{start}_{end}.tif`.
struct ReadyMadeComposites: Sendable {
    /// Full paths, by file name.
    private let files: [String: String]
    private let collection: String?
    private let imagery: String

    init(_ imagery: ImageryConfiguration, in folder: ProjectFolder) throws {
        var files: [String: String] = [:]
        for path in imagery.paths.map(folder.path) {
            let names: [String]
            do {
                names = try FileManager.default.contentsOfDirectory(atPath: path)
            } catch {
                throw ImageryError.noFolder(path: path)
            }
            for name in names where name.hasSuffix(".tif") { files[name.replacing(":", with: "_")] = "\(path)/\(name)" }
        }
        self.files = files
        collection = imagery.collections.first
        self.imagery = imagery.name
    }

    /// The composite of a tile in a mosaic window; one that isn't there leaves the tile unobserved.
    func source(of tile: Tile, in window: Period) throws -> CompositeSource {
        let ending = "\(tile.fileName)_\(window.start)_\(window.end).tif"
        let found = files.keys.sorted().filter { name in
            collection.map { name == "\($0)_\(ending)" } ?? (name.hasSuffix("_\(ending)") || name == ending)
        }
        guard found.count < 2 else {
            throw BuildError.severalReadyMade(
                imagery: imagery, tile: tile.key,
                files: found.compactMap { files[$0] }.map { URL(filePath: $0).lastPathComponent })
        }
        return found.first.flatMap { files[$0] }.map(CompositeSource.readyMade) ?? .acquisitions([])
    }

    /// Whether there is any composite.
    var isEmpty: Bool { files.isEmpty }
}
