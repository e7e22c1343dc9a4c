import Foundation
import GeoIO
import Geography
import Imagery
import Project

/// The composite of one mosaic window over one tile, as an artefact.
struct TileComposite: Sendable {
    /// The artefact's name.
    let name: String
    let tile: Tile
    let window: Period
    /// The raster, relative to the project.
    let path: String
    /// What went into it, beside it.
    let recordPath: String
    /// Of the raster's bytes, once it is made: what scores depend on.
    ///
    /// The same scenes may give another raster when one of them couldn't be read for a while.
    var digest = ""
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

    /// A text that names files of the project relative to it: a path, `/vsizip/{…}`, or a sentence of ours or GDAL's.
    func portable(_ text: String) -> String {
        ["'", "`", "\"", "{", " "].reduce(relative(text)) { text, mark in
            text.replacing("\(mark)\(root)/", with: mark)
        }
    }

    /// Everything that is known of a scene, as a digest that is the same wherever the project lies: offsets, masks, the
    /// sun, where its files are.
    func digest(of scene: Scene) -> String {
        let portable = portable(SceneList(scenes: [scene])).scenes
        let text = (try? JSONEncoder.sorted.encode(portable)).map { String(decoding: $0, as: UTF8.self) }
        return Digest(of: text?.withoutSecrets ?? "\(portable)").description
    }

    /// A list of scenes that is the same wherever the project lies.
    func portable(_ list: SceneList) -> SceneList {
        var list = list.mappingPaths(portable)
        list.faults = list.faults.map { $0.mappingTexts(portable) }
        return list
    }
}
