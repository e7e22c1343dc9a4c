import Foundation

/// Runs a test with the path of a file of this name in a folder of its own, which is removed afterwards.
func withTemporaryFile<Result>(_ name: String = "network.h5", _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "minemap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appending(path: name).path)
}
