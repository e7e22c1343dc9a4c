import Foundation
import GeoIO
package import Geography

/// Folders of scenes that somebody laid out by hand.
///
/// A scene is a folder of one-band files, or one GeoTIFF with several bands. A folder that is given may be a scene
/// itself, or hold scenes.
package struct FolderCatalogue: SceneCatalogue {
    /// Full paths of folders, or patterns of these or of rasters, like `/data/2020/*` or `/data/*.tif`.
    package let paths: [String]
    /// The day of scenes whose files and folders name none.
    package let date: CalendarDate?
    /// The name of the mask beside the bands of a scene.
    package let maskName: String

    package static let usualMaskName = "mask.tif"

    package init(paths: [String], date: CalendarDate? = nil, maskName: String = Self.usualMaskName) {
        self.paths = paths
        self.date = date
        self.maskName = maskName
    }

    package func scenes(for query: SceneQuery) throws -> SceneList { try scenes() }

    /// All scenes, by date, then by name; those without a date come first.
    ///
    /// - Throws: ``ImageryError`` when a folder isn't there or holds no scene.
    package func scenes() throws(ImageryError) -> SceneList {
        var list = SceneList()
        for path in paths {
            let found = VirtualFile.matching(path)
            guard !found.isEmpty else { throw .noFolder(path: path) }
            var places: [String] = []
            for file in found where file.isFolder || file.path.isGeoTIFF {
                places += file.isFolder ? try scenePlaces(in: file.path) : [file.path]
            }
            guard !places.isEmpty else { throw .noBandFile(folder: path) }
            for place in places { read(place, into: &list) }
        }
        list.scenes.sort { first, second in
            first.date == second.date ? first.name < second.name : first.isBefore(second)
        }
        return list
    }

    private func read(_ place: String, into list: inout SceneList) {
        do {
            var scene =
                place.isGeoTIFF
                ? try Scene(raster: place, date: date)
                : try Scene(folder: place, date: date, maskName: maskName)
            scene.footprint = try scene.ground()
            list.scenes.append(scene)
        } catch {
            list.faults.append(SceneFault(of: Scene(name: place.fileName, source: place, files: [:]), error))
        }
    }

    /// The folder itself when it holds band files; otherwise the folders in it that do, and its rasters.
    private func scenePlaces(in path: String) throws(ImageryError) -> [String] {
        let names = try fileNames(in: path)
        if names.contains(where: { Band(fileName: $0) != nil }) { return [path] }
        return names.map { URL(filePath: path).appending(path: $0).path }.filter { place in
            // A file among the folders holds no scene, and a folder that can't be listed neither.
            place.isGeoTIFF || (try? fileNames(in: place))?.contains { Band(fileName: $0) != nil } ?? false
        }
    }
}

extension String {
    fileprivate var fileName: String { URL(filePath: self).lastPathComponent }

    /// Whether the name is that of a raster, not hidden.
    fileprivate var isGeoTIFF: Bool {
        let file = URL(filePath: self)
        return ["tif", "tiff"].contains(file.pathExtension.lowercased()) && !file.lastPathComponent.hasPrefix(".")
    }
}

extension Scene {
    fileprivate func isBefore(_ other: Scene) -> Bool {
        guard let date else { return other.date != nil }
        return other.date.map { date < $0 } ?? false
    }
}
