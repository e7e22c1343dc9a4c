import Foundation
import TestSupport
import Testing

struct PreviewCommandTests {
    @Test func servesTheSiteAndRebuildsItOnSave() async throws {
        let project = try SmallProject()
        let preview = try Preview(of: project.path, port: 18080)
        #expect(try await preview.wait(for: "A small site", at: "/"))

        try project.replace("title: A small site", with: "title: A site with another name")
        #expect(try await preview.wait(for: "A site with another name", at: "/"))

        // A text, and what was found before stays in memory.
        try project.replace("## Whose work", with: "## What was wrong", in: "site/pages/about.md")
        #expect(try await preview.wait(for: "What was wrong", at: "/about.html"))
    }

    @Test func tellsAMistakeWithItsPlaceAndForgetsItWhenItIsMended() async throws {
        let project = try SmallProject()
        let preview = try Preview(of: project.path, port: 18120)
        #expect(try await preview.isBuilt())

        try project.replace("title: A small site", with: "titel: A small site")
        #expect(try await preview.wait(for: #""phase":"failed""#, at: "/-/state"))
        #expect(preview.text("/-/state").contains(#""place":"site\/site.yml:1""#))
        #expect(preview.text("/-/state").contains("Did you mean 'title'?"))
        // The last good site stays.
        #expect(preview.text("/").contains("A small site"))

        try project.replace("titel: A small site", with: "title: Mended")
        #expect(try await preview.wait(for: "Mended", at: "/"))
        // The page is there before the whole build is done.
        #expect(try await preview.isBuilt())
        #expect(!preview.text("/-/state").contains("problem"))
    }

    @Test func servesWhatWouldBePublishedUnderTheSamePath() async throws {
        let project = try SmallProject()
        try project.replace("title: A small site", with: "title: A small site\nurl: https://name.example/mines/")
        let preview = try Preview(of: project.path, port: 18140)
        #expect(try await preview.isBuilt())
        #expect(!project.folder.has("docs"))

        // A build beside the preview finds everything made, and publishes it.
        let build = try project.build()
        #expect(build.status == 0)
        #expect(build.lines("made") == [])
        for path in try FileManager.default.subpathsOfDirectory(atPath: "\(project.path)/docs") where path.contains(".")
        {
            let published = FileManager.default.contents(atPath: "\(project.path)/docs/\(path)")
            #expect(preview.get("/mines/\(path)") == published, "\(path)")
        }
        #expect(preview.get("/index.html") == nil)
    }

    @Test func showsDraftsThatNoBuildPublishes() async throws {
        let project = try SmallProject()
        #expect(try project.build().status == 0)
        #expect(project.folder.has("docs/about.html"))
        try project.replace(
            "title: About this site", with: "title: About this site\ndraft: true", in: "site/pages/about.md")
        let preview = try Preview(of: project.path, port: 18160)
        #expect(try await preview.isBuilt())

        #expect(preview.text("/about.html").contains("class=\"draft-mark\""))
        #expect(!preview.text("/").contains("about.html"))
        #expect(preview.text("/-/state").contains(#""drafts":["about.html"]"#))

        // What was published before it became a draft goes.
        #expect(try project.build().status == 0)
        #expect(!project.folder.has("docs/about.html"))
        #expect(!project.folder.has("build/site/about.html"))
        for (path, data) in try project.files(below: "docs") {
            #expect(!String(decoding: data, as: UTF8.self).contains("about.html"), "\(path)")
        }
    }

    @Test func takesTheNextPortWhenOneIsInUse() async throws {
        let project = try SmallProject()
        let first = try Preview(of: project.path, port: 18180)
        let other = try SmallProject()
        let second = try Preview(of: other.path, port: 18180)

        #expect(second.port != first.port)
    }

    @Test func takesAPortNearTheLast() async throws {
        let project = try SmallProject()

        #expect(try Preview(of: project.path, port: 65500).port >= 65500)
    }

    @Test func refusesAFolderThatIsNoProject() throws {
        let folder = try TemporaryFolder()

        let outcome = try Tool.run("preview", "--project", folder.path)

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("site/site.yml: there is no such file."))
    }
}
