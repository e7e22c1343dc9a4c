import Foundation
import GeoIO
import TestSupport
import Testing

struct VirtualFileTests {
    @Test func listsAFolderWithSizesAndWhatIsBelow() throws {
        let folder = try TemporaryFolder()
        try folder.write("mines", to: "b/c.txt")
        try folder.write("", to: "a.txt")
        try folder.write("hidden", to: ".a.txt")

        let shallow = try VirtualFile.list(folder.path)
        let deep = try VirtualFile.list(folder.path, depth: 1)

        #expect(shallow.map(\.name) == ["a.txt", "b"])
        #expect(deep.map(\.name) == ["a.txt", "b", "c.txt"])
        #expect(deep.map(\.size) == [0, 0, 5])
        #expect(deep.map(\.isFolder) == [false, true, false])
    }

    @Test func takesALinkForWhatItLeadsTo() throws {
        let folder = try TemporaryFolder()
        try folder.write("mines", to: "b/c.txt")
        let links = [("link", "\(folder.path)/b"), ("file", "\(folder.path)/b/c.txt"), ("nowhere", "/nowhere/at/all")]
        for (name, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(name)", withDestinationPath: target)
        }

        let files = try VirtualFile.list(folder.path)

        #expect(files.map(\.name) == ["b", "file", "link"])
        #expect(files.map(\.isFolder) == [true, false, true])
        #expect(files.map(\.size) == [0, 5, 0])
    }

    @Test func listsAndReadsAnArchiveLikeAFolder() throws {
        let folder = try TemporaryFolder()
        var zip = StoredZip()
        zip.add("a.txt", Data("rivers".utf8))
        zip.add("b/c.txt", Data("mines".utf8))
        try folder.write(zip.data, to: "of any name")
        let root = VirtualFile.path(inArchive: "\(folder.path)/of any name")

        let files = try VirtualFile.list(root, depth: 1)

        #expect(files.map(\.name) == ["a.txt", "b", "c.txt"])
        #expect(files.map(\.size) == [6, 0, 5])
        #expect(try VirtualFile.read("\(root)/b/c.txt", atMost: 5) == Data("mines".utf8))
    }

    @Test func refusesAFileThatIsLargerThanAllowed() throws {
        let folder = try TemporaryFolder()
        try folder.write("mines", to: "a.txt")

        let error = #expect(throws: VirtualFileError.self) {
            _ = try VirtualFile.read("\(folder.path)/a.txt", atMost: 4)
        }

        #expect(
            error?.description
                == "Can't read '\(folder.path)/a.txt': it is larger than 4 bytes.\nCheck the path and that you may read it."
        )
    }

    @Test func saysThatAFolderIsMissing() {
        let error = #expect(throws: VirtualFileError.self) { _ = try VirtualFile.list("/nowhere/at/all") }

        #expect(error?.reason == "there is no such folder")
        #expect(VirtualFile(at: "/nowhere/at/all") == nil)
    }

    @Test func findsWhatAPatternNames() throws {
        let folder = try TemporaryFolder()
        for name in ["2020/a.zip", "2021/b.zip", "2021/c.txt", "x[1]/d.zip"] { try folder.write("", to: name) }

        #expect(VirtualFile.matching("\(folder.path)/202?/*.zip").map(\.name) == ["a.zip", "b.zip"])
        #expect(VirtualFile.matching("\(folder.path)/x[1]").map(\.name) == ["x[1]"])
        #expect(VirtualFile.matching("\(folder.path)/*.tif").isEmpty)
    }
}
