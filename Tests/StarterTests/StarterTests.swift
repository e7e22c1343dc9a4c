import Foundation
import Project
import Starter
import TestSupport
import Testing

struct StarterTests {
    private let folder: TemporaryFolder

    /// An installation with a template, a page, and a file whose name begins with a dot in a project.
    init() throws {
        folder = try TemporaryFolder()
        let files = [
            "templates/base.mustache": "<html>", "site/i18n/en.yml": "phrases: {}", "site/assets/land.js": "land",
            "site/assets/maplibre-gl.LICENSE.txt": "BSD", "site/assets/own-picture.svg": "<svg/>",
            "build/assets/maplibre-gl.js": "map", "starter/site/site.yml": "title: Example",
            "starter/site/pages/index.md": "hello", "starter/dot-gitignore": "build/",
            "starter/dot-github/workflows/publish.yml": "on: push",
        ]
        for (path, text) in files { try folder.write(text, to: "installed/\(path)") }
    }

    private func starter() throws -> Starter {
        Starter(.example, from: try Installation(of: "\(folder.path)/installed/minemap"))
    }

    @Test func takesTemplatesPhrasesAndItsOwnTexts() throws {
        #expect(
            try starter().files().keys.sorted() == [
                ".github/workflows/publish.yml", ".gitignore", "site/assets/land.js",
                "site/assets/maplibre-gl.LICENSE.txt", "site/i18n/en.yml", "site/pages/index.md", "site/site.yml",
                "templates/base.mustache",
            ])
    }

    @Test func bringsWebAssetsToo() throws {
        try starter().makeProject(in: "\(folder.path)/new")

        #expect(try folder.text("new/build/assets/maplibre-gl.js") == "map")
    }

    @Test func fillsAnEmptyFolder() throws {
        try FileManager.default.createDirectory(atPath: "\(folder.path)/new", withIntermediateDirectories: true)

        try starter().makeProject(in: "\(folder.path)/new/")

        #expect(try folder.text("new/site/site.yml") == "title: Example")
    }

    @Test func refusesAFolderThatHoldsSomething() throws {
        try folder.write("mine", to: "new/notes.txt")

        #expect(throws: StarterError.notEmpty(path: "\(folder.path)/new")) {
            try starter().makeProject(in: "\(folder.path)/new")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/new") == ["notes.txt"])
    }

    @Test func refusesAFile() throws {
        try folder.write("mine", to: "new")

        #expect(throws: StarterError.notAFolder(path: "\(folder.path)/new")) {
            try starter().makeProject(in: "\(folder.path)/new")
        }
    }

    @Test func leavesNothingBehindWhenItFails() throws {
        try FileManager.default.removeItem(atPath: "\(folder.path)/installed/site/assets/land.js")

        #expect(throws: FileError.self) { try starter().makeProject(in: "\(folder.path)/new") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["installed"])
    }

    @Test func laysTheDemonstrationsOwnFilesOverTheExamples() throws {
        let own = [
            "starter/data/published/example.geojson": "{}", "starter/site/stories/example/index.en.md": "told",
            "starter/models/README.md": "none", "starter/site/pages/data.md": "take", "models/48px_demo_v1.yml": "card",
            "models/48px_demo_v1.h5": "weights", "models/48px_rgb_v1.h5": "other weights",
            "demonstration/site/site.yml": "title: Demo", "demonstration/site/pages/truth.md": "true",
        ]
        for (path, text) in own { try folder.write(text, to: "installed/\(path)") }
        let installation = try Installation(of: "\(folder.path)/installed/minemap")

        let files = try Starter(.demonstration, from: installation).makeProject(in: "\(folder.path)/demo") {
            try AtomicFile.write("scene", to: $0.path("data/invented/a.tif"))
        }

        #expect(
            files == [
                ".gitignore", "models/48px_demo_v1.h5", "models/48px_demo_v1.yml", "site/assets/land.js",
                "site/assets/maplibre-gl.LICENSE.txt", "site/i18n/en.yml", "site/pages/data.md", "site/pages/index.md",
                "site/pages/truth.md", "site/site.yml", "templates/base.mustache",
            ])
        #expect(try folder.text("demo/site/site.yml") == "title: Demo")
        #expect(try folder.text("demo/data/invented/a.tif") == "scene")
    }

    @Test func leavesNothingBehindWhenWhatIsAddedFails() throws {
        #expect(throws: CancellationError.self) {
            try starter().makeProject(in: "\(folder.path)/new") { _ in throw CancellationError() }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["installed"])
    }
}
