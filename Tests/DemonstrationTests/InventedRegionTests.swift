import Demonstration
import Foundation
import TestSupport
import Testing

struct InventedRegionTests {
    @Test func givesTheSameBytesForTheSameSeed() throws {
        let folder = try TemporaryFolder()
        _ = try InventedRegion(seed: 7, side: 180).write(to: "\(folder.path)/one")
        _ = try InventedRegion(seed: 7, side: 180).write(to: "\(folder.path)/two")

        let names = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/one").sorted()
        #expect(try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/two").sorted() == names)
        let contents = { (copy: String) in
            names.map { FileManager.default.contents(atPath: "\(folder.path)/\(copy)/\($0)") }
        }
        #expect(contents("one") == contents("two"))
    }

    @Test func keepsWhatIsThereOfTheSameSeed() throws {
        let folder = try TemporaryFolder()
        let region = InventedRegion(seed: 7, side: 120)
        #expect(try region.write(to: "\(folder.path)/demo") == .made)
        try folder.write("mine", to: "demo/note.txt")

        #expect(try region.write(to: "\(folder.path)/demo") == .kept)
        #expect(folder.has("demo/note.txt"))
    }

    @Test func replacesADemonstrationOfAnotherSeed() throws {
        let folder = try TemporaryFolder()
        _ = try InventedRegion(seed: 7, side: 120).write(to: "\(folder.path)/demo")
        let before = try folder.text("demo/boundary.geojson")

        #expect(try InventedRegion(seed: 8, side: 120).write(to: "\(folder.path)/demo") == .made)
        #expect(try folder.text("demo/boundary.geojson") != before)
    }

    @Test(arguments: ["demo/", "demo//", "demo/.", "other/../demo/"])
    func takesAFolderHoweverItIsWritten(name: String) throws {
        let folder = try TemporaryFolder()
        let region = InventedRegion(seed: 7, side: 120)

        #expect(try region.write(to: "\(folder.path)/\(name)") == .made)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["demo"])
        #expect(folder.has("demo/boundary.geojson") && folder.has("demo/scenes"))
        #expect(try region.write(to: "\(folder.path)/demo") == .kept)
    }

    @Test func leavesADemonstrationThatHoldsMoreAlone() throws {
        let folder = try TemporaryFolder()
        _ = try InventedRegion(seed: 7, side: 120).write(to: "\(folder.path)/demo")
        try folder.write("mine", to: "demo/note.txt")

        #expect(throws: DemonstrationError.holdsMore(path: "\(folder.path)/demo", names: ["note.txt"])) {
            try InventedRegion(seed: 8, side: 120).write(to: "\(folder.path)/demo")
        }
        #expect(folder.has("demo/note.txt"))
        #expect(try InventedRegion(seed: 7, side: 120).write(to: "\(folder.path)/demo") == .kept)
    }

    @Test func leavesAFileAlone() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "demo")

        #expect(throws: DemonstrationError.notADemonstration(path: "\(folder.path)/demo")) {
            try InventedRegion(seed: 7, side: 120).write(to: "\(folder.path)/demo")
        }
        #expect(try folder.text("demo") == "a file")
    }

    @Test func leavesAFolderWithOtherThingsAlone() throws {
        let folder = try TemporaryFolder()
        try folder.write("a photo", to: "photos/1.jpg")

        #expect(throws: DemonstrationError.notADemonstration(path: "\(folder.path)/photos")) {
            try InventedRegion(seed: 7, side: 120).write(to: "\(folder.path)/photos")
        }
        #expect(folder.has("photos/1.jpg"))
    }

    @Test func leavesNothingBehindWhenItFails() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "in-the-way")

        #expect(throws: DemonstrationError.self) {
            try InventedRegion(seed: 7, side: 120).write(to: "\(folder.path)/in-the-way/demo")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["in-the-way"])
    }

    @Test func tellsHowFarItIsToTheEnd() throws {
        let folder = try TemporaryFolder()
        let last = Counted()
        _ = try InventedRegion(seed: 7, side: 120).write(to: "\(folder.path)/demo") { done, total, _ in
            last.take(done, total)
        }

        #expect(last.values == [28 * 13, 28 * 13])
    }

    @Test func saysInEveryTextThatItIsInvented() throws {
        let demo = try SmallDemonstration.shared()
        let endings = [".xml", ".md", ".json", ".geojson"]
        let texts = try FileManager.default.subpathsOfDirectory(atPath: demo.path).filter { name in
            endings.contains(where: name.hasSuffix)
        }

        let silent = try texts.filter { try !demo.folder.text("demo/\($0)").lowercased().contains("invented") }
        // A year without a mine has no feature to say it.
        #expect(silent.filter { !$0.contains("mines-") && !$0.contains("positives") } == [])
        #expect(texts.count > 28 * 2)
    }
}
