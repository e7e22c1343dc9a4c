import Foundation
package import Imagery

/// Patches as GeoTIFF files in folders, as the published system keeps them today.
///
///     <source>/<split>/<0 or 1>/<name>.tif       1 mines, 0 none
///
/// `train`, `val` and `validation` are what they say; `test`, `test1`, `test2` and so on are for test, each a source
/// of its own. The folder that is given may be one of a source or of several. Other files are left alone.
///
/// Reference: definitions.md, C.1 and C.10.
package struct PatchFolder: Sendable {
    /// One file, and what its folders say of it.
    struct Patch: Sendable {
        let path: String
        let source: String
        let split: Split
        let isMine: Bool
    }

    /// Sorted by path.
    let patches: [Patch]
    /// The bands in the files' order, where the caller names them.
    package var bands: [Band]?
    /// The side of a patch; larger files are cut about their centres.
    ///
    /// That of the first file, where nobody says.
    package var side: Int?
    package var level = ProcessingLevel.l1c
    package var attribution = ""

    package init(_ path: String) throws {
        let root = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue,
            let found = FileManager.default.enumerator(atPath: root.path)
        else { throw PatchFolderError.noFolder(path) }
        let names = found.compactMap { $0 as? String }.filter { name in
            ["tif", "tiff"].contains((name as NSString).pathExtension.lowercased())
        }
        guard !names.isEmpty else { throw PatchFolderError.noPatch(path) }
        patches = try names.sorted().map { try Self.patch(root, $0) }
    }

    private static func patch(_ root: URL, _ name: String) throws(PatchFolderError) -> Patch {
        let path = root.appending(path: name).path
        let folders = path.split(separator: "/").dropLast().suffix(3).map(String.init)
        guard folders.count == 3, ["0", "1"].contains(folders[2]) else { throw .stray(path) }
        guard let split = Split(folder: folders[1]) else { throw .unknownSplit(path, name: folders[1]) }
        let isOneOfTests = split == .test && folders[1] != "test"
        return Patch(
            path: path, source: isOneOfTests ? "\(folders[0])/\(folders[1])" : folders[0], split: split,
            isMine: folders[2] == "1")
    }
}

extension Split {
    /// The split that a folder's name means.
    fileprivate init?(folder name: String) {
        switch name {
        case "train": self = .train
        case "val", "validation": self = .validation
        case _ where name.hasPrefix("test") && name.dropFirst(4).allSatisfy(\.isNumber): self = .test
        default: return nil
        }
    }
}
