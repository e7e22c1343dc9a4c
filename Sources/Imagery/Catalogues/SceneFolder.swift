import Foundation
package import Geography

/// The scenes of a folder: the folder itself when it holds band files, otherwise each folder in it that does.
package struct SceneFolder: Hashable, Sendable {
    package let path: String
    /// Sorted by date, then by name; scenes without a date come first.
    package let scenes: [Scene]

    /// Looks for scenes.
    ///
    /// - Parameters:
    ///   - path: The folder of one scene, or of folders of scenes.
    ///   - date: The day of scenes whose files and folders name none.
    /// - Throws: When there is no such folder or no scene in it, and what ``Scene/init(folder:date:)`` throws.
    package init(path: String, date: CalendarDate? = nil) throws(ImageryError) {
        let folders = try SceneFolder.sceneFolders(in: path)
        guard !folders.isEmpty else { throw .noBandFile(folder: path) }
        var scenes: [Scene] = []
        for folder in folders { scenes.append(try Scene(folder: folder, date: date)) }
        self.path = path
        self.scenes = scenes.sorted { first, second in
            first.date == second.date ? first.name < second.name : first.isBefore(second)
        }
    }

    /// The scenes of a period; throws when a scene has no date to tell by.
    package func scenes(in period: Period) throws(ImageryError) -> [Scene] {
        if let undated = scenes.first(where: { $0.date == nil }) { throw .noDate(scene: undated.source) }
        return scenes.filter { $0.date.map(period.contains) ?? false }
    }

    private static func sceneFolders(in path: String) throws(ImageryError) -> [String] {
        let names = try fileNames(in: path)
        if names.contains(where: { Band(fileName: $0) != nil }) { return [path] }
        let subfolders = names.map { URL(filePath: path).appending(path: $0).path }
        return subfolders.filter { folder in
            // A file among the folders holds no scene, and a folder that can't be listed neither.
            (try? fileNames(in: folder))?.contains { Band(fileName: $0) != nil } ?? false
        }
    }
}

extension Scene {
    fileprivate func isBefore(_ other: Scene) -> Bool {
        guard let date else { return other.date != nil }
        return other.date.map { date < $0 } ?? false
    }
}
