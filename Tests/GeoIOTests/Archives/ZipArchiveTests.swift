import Foundation
import GeoIO
import TestSupport
import Testing

struct ZipArchiveTests {
    @Test func readsAMemberWhateverTheArchiveIsCalled() throws {
        try withArchive(["a.txt": "mines", "b/c.txt": "rivers"]) { archive in
            let contents = try archive.read("b/c.txt", atMost: 100)

            #expect(contents == Data("rivers".utf8))
            #expect(ZipArchive.isArchive(archive.path))
        }
    }

    @Test func saysThatAMemberIsMissing() throws {
        try withArchive(["a.txt": "mines"]) { archive in
            let error = #expect(throws: ArchiveError.self) { _ = try archive.read("b.txt", atMost: 100) }

            #expect(
                error?.description == """
                    Can't read the archive '\(archive.path)': it has no member 'b.txt' that can be opened.
                    Fetch or copy it again, or run 'unzip -t' on it to see what it holds.
                    """)
        }
    }

    @Test func refusesAMemberThatIsLargerThanAllowed() throws {
        try withArchive(["a.txt": "mines"]) { archive in
            let contents = try archive.read("a.txt", atMost: 5)
            let error = #expect(throws: ArchiveError.self) { _ = try archive.read("a.txt", atMost: 4) }

            #expect(contents.count == 5)
            #expect(error?.reason == "its member 'a.txt' is larger than 4 bytes")
        }
    }

    private func withArchive(_ members: [String: String], _ body: (ZipArchive) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "minemap-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var zip = StoredZip()
        for (name, contents) in members.sorted(by: { $0.key < $1.key }) { zip.add(name, Data(contents.utf8)) }
        let path = folder.appending(path: "network.keras").path
        try zip.data.write(to: URL(filePath: path))
        try body(ZipArchive(path: path))
    }
}
