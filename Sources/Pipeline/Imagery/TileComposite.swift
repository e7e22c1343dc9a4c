import Foundation
import Geography
import Imagery
import Project

/// The composite of one mosaic window over one tile, as an artefact.
struct TileComposite: Sendable {
    let tile: Tile
    let window: Period
    /// The raster, relative to the project.
    let path: String
    /// What went into it, beside it.
    let recordPath: String
    let key: String
}

extension TileComposite {
    /// What went into the composite.
    func record(in folder: ProjectFolder) throws -> CompositeRecord {
        let path = folder.path(recordPath)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileError(path: path, action: .read, reason: "it is missing")
        }
        return try JSONDecoder().decode(CompositeRecord.self, from: data)
    }
}

extension Tile {
    /// The key with `_` for `:`, which some file systems and tools refuse.
    var fileName: String { key.replacing(":", with: "_") }
}

extension ProjectFolder {
    /// The path of a file below the folder, relative to it.
    func relative(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
}
