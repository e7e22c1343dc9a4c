import CGDAL
package import Foundation

/// A file or folder at a path that GDAL reads: on a disk, or below `/vsizip/`, `/vsicurl/`, `/vsis3/` or `/vsigs/`.
///
/// <https://gdal.org/user/virtual_file_systems.html>
package struct VirtualFile: Hashable, Sendable {
    package let path: String
    package let isFolder: Bool
    /// Bytes; 0 for a folder.
    package let size: Int

    /// What is at a path; `nil` when there is nothing that can be opened.
    ///
    /// It is opened to see, since Swift can't import the buffer that `VSIStatL` fills.
    package init?(at path: String) {
        let size = GDAL.quietly { () -> Int? in
            if let folder = VSIOpenDir(path, 0, nil) {
                VSICloseDir(folder)
                return -1
            }
            guard let file = VSIFOpenL(path, "rb") else { return nil }
            defer { VSIFCloseL(file) }
            VSIFSeekL(file, 0, SEEK_END)
            return Int(VSIFTellL(file))
        }
        guard let size else { return nil }
        self.init(path: path, isFolder: size < 0, size: size)
    }

    init(path: String, isFolder: Bool, size: Int) {
        self.path = path
        self.isFolder = isFolder
        self.size = isFolder ? 0 : size
    }

    /// The last part of the path.
    package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The path of what an archive holds, whatever the archive is called.
    package static func path(inArchive archive: String) -> String { "/vsizip/{\(archive)}" }
}

extension VirtualFile {
    /// The bytes of a file.
    ///
    /// - Throws: When it can't be read, or holds more than `limit` bytes.
    package static func read(_ path: String, atMost limit: Int) throws(VirtualFileError) -> Data {
        let result = GDAL.recording { () -> Data? in
            guard let file = VSIFOpenL(path, "rb") else { return nil }
            defer { VSIFCloseL(file) }
            return ZipArchive.contents(of: file, upTo: limit)
        }
        guard let data = result.value else {
            throw VirtualFileError(path: path, reason: result.failure ?? "there is no such file")
        }
        guard data.count <= limit else {
            throw VirtualFileError(path: path, reason: "it is larger than \(limit) bytes")
        }
        if let failure = result.failure { throw VirtualFileError(path: path, reason: failure) }
        return data
    }

    /// What a folder holds, sorted by path.
    ///
    /// A link is what it leads to. Hidden files, whose names begin with a dot, are left out, and so are links that
    /// lead nowhere.
    ///
    /// - Parameters:
    ///   - path: The folder.
    ///   - depth: How many levels of folders are listed with their contents; 0 lists the folder alone.
    /// - Returns: Files and folders, each once.
    /// - Throws: When there is no such folder, or it can't be listed.
    package static func list(_ path: String, depth: Int = 0) throws(VirtualFileError) -> [VirtualFile] {
        let result = GDAL.recording { () -> [VirtualFile]? in
            guard let folder = VSIOpenDir(path, 0, nil) else { return nil }
            defer { VSICloseDir(folder) }
            var entries: [VirtualFile] = []
            while let entry = VSIGetNextDirEntry(folder) {
                entries += VirtualFile(entry.pointee, in: path).map { [$0] } ?? []
            }
            return entries
        }
        guard let entries = result.value else {
            throw VirtualFileError(path: path, reason: result.failure ?? "there is no such folder")
        }
        if let failure = result.failure { throw VirtualFileError(path: path, reason: failure) }
        var files = entries
        for folder in entries where folder.isFolder && depth > 0 {
            files += try list(folder.path, depth: depth - 1)
        }
        return files.sorted { $0.path < $1.path }
    }

    private init?(_ entry: VSIDIREntry, in folder: String) {
        let name = String(cString: entry.pszName)
        guard !name.hasPrefix(".") else { return nil }
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        let mode = UInt32(truncatingIfNeeded: entry.nMode) & S_IFMT
        guard entry.bModeKnown != 0, mode == S_IFDIR || mode == S_IFREG && entry.bSizeKnown != 0 else {
            self.init(at: path)
            return
        }
        self.init(path: path, isFolder: mode == S_IFDIR, size: Int(entry.nSize))
    }
}
