import Foundation
import Preview
import Project
import TestSupport
import Testing

struct FolderWatchTests {
    private let folder: TemporaryFolder
    private var watch: FolderWatch

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a", to: "site/pages/about.md")
        try folder.write("b", to: "data/boundaries/b.geojson")
        watch = FolderWatch(of: ProjectFolder(folder.path))
    }

    @Test mutating func seesNothingWhereNothingHappened() {
        #expect(watch.changes() == [])
    }

    @Test mutating func seesFilesThatAppearChangeAndGo() throws {
        try folder.write("new", to: "templates/deep/er/a.css")
        try folder.write("longer", to: "site/pages/about.md")
        try FileManager.default.removeItem(atPath: "\(folder.path)/data/boundaries/b.geojson")

        #expect(watch.changes() == ["templates/deep/er/a.css", "site/pages/about.md", "data/boundaries/b.geojson"])
        #expect(watch.changes() == [])
    }

    /// As many editors save: a new file takes the place of the old one.
    @Test mutating func seesAFileOfTheSameSizeAndTimeThatTookThePlaceOfAnother() throws {
        let path = "\(folder.path)/site/pages/about.md"
        let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
        try folder.write("c", to: "site/pages/other.txt")
        try FileManager.default.setAttributes(
            [.modificationDate: date], ofItemAtPath: "\(folder.path)/site/pages/other.txt")
        _ = watch.changes()

        #expect(rename("\(folder.path)/site/pages/other.txt", path) == 0)

        #expect(watch.changes() == ["site/pages/about.md", "site/pages/other.txt"])
    }

    @Test mutating func takesNoNoticeOfWhatIsMadeOrHidden() throws {
        for file in ["data/outputs/m/a.geojson", "docs/a.html", "build/a", "site/pages/.about.md.swp", "site/a~"] {
            try folder.write("x", to: file)
        }

        #expect(watch.changes() == [])
    }
}
