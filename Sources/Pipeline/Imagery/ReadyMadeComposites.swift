import Foundation
import GeoIO
import Geography
import Imagery
import Project

/// Composites that somebody else made, named as the published system caches them:
/// `{collection}_{tile key}_{start}_{end}.tif`.
struct ReadyMadeComposites: Sendable {
    /// Full paths by file name, those whose names end in the same tile and dates together.
    private let files: [String: [String: String]]
    private let collection: String?
    private let imagery: String

    init(_ imagery: ImageryConfiguration, in folder: ProjectFolder) throws {
        var files: [String: [String: String]] = [:]
        for path in imagery.paths.map(folder.path) {
            let found = VirtualFile.matching(path)
            guard !found.isEmpty else { throw ImageryError.noFolder(path: path) }
            for file in try found.flatMap({ try $0.isFolder ? VirtualFile.list($0.path) : [$0] })
            where file.name.hasSuffix(".tif") {
                let name = file.name.replacing(":", with: "_")
                files[Self.ending(of: name), default: [:]][name] = file.path
            }
        }
        self.files = files
        collection = imagery.collections.first
        self.imagery = imagery.name
    }

    /// What follows the collection in a file's name: six numbers of the tile's key, and two dates.
    private static func ending(of name: String) -> String {
        name.split(separator: "_").suffix(8).joined(separator: "_")
    }

    /// The composite of a tile in a mosaic window; one that isn't there leaves the tile unobserved.
    func source(of tile: Tile, in window: Period) throws -> CompositeSource {
        let ending = "\(tile.fileName)_\(window.start)_\(window.end).tif"
        let named = files[ending] ?? [:]
        let found = named.keys.sorted().filter { name in collection.map { name == "\($0)_\(ending)" } ?? true }
        guard found.count < 2 else {
            throw BuildError.severalReadyMade(
                imagery: imagery, tile: tile.key,
                files: found.compactMap { named[$0] }.map { URL(filePath: $0).lastPathComponent })
        }
        return found.first.flatMap { named[$0] }.map(CompositeSource.readyMade) ?? .acquisitions([])
    }
}
