import Foundation
import Project
import Testing

struct ProjectFolderTests {
    @Test(arguments: [
        ("a.geojson", "*.geojson", true), ("a.json", "*.geojson", false), ("index.en.md", "index.*.md", true),
        ("index.md", "index.*.md", false), ("abcabc", "a*c*c", true), ("abc", "abc", true), ("abcd", "abc", false),
        ("aa", "a*a", true), ("a", "a*a", false),
    ])
    func matchesGlobs(name: String, pattern: String, isMatch: Bool) {
        #expect(name.matches(glob: pattern) == isMatch)
    }

    @Test func listsTheFilesOfAGlobInOrder() throws {
        let folder = ProjectFolder(FileManager.default.temporaryDirectory.path + "/\(UUID())")
        defer { try? FileManager.default.removeItem(atPath: folder.root) }
        for name in ["b.geojson", "a.geojson", ".hidden.geojson", "c.txt"] {
            try AtomicFile.write("", to: folder.path("data/boundaries/\(name)"))
        }

        #expect(
            folder.files(matching: "data/boundaries/*.geojson")
                == ["data/boundaries/a.geojson", "data/boundaries/b.geojson"])
    }

    // The digest is the one of FIPS 180-2, appendix B.1.
    @Test func takesTheSHA256OfAText() {
        #expect(
            Digest(of: "abc").description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func tellsPartsApartThatJoinToTheSameText() {
        #expect(Digest(of: [("a", "bc")]) != Digest(of: [("ab", "c")]))
        #expect(Digest(of: [("a", "b"), ("c", "d")]) != Digest(of: [("a", "b\n1:c=1:d")]))
    }
}
