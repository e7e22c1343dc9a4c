import Foundation
import TestSupport
import Testing

struct NewProjectTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        #expect(try Tool.run("new", "\(folder.path)/mines").status == 0)
    }

    private func build(_ options: String...) throws -> Child.Outcome {
        try Tool.start(["build", "--project", "\(folder.path)/mines"] + options).wait()
    }

    @Test func buildsAtOnceWithNothingLeftOut() throws {
        let outcome = try build()

        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("left out"))
        for page in ["index", "example", "story-example", "about", "data", "interpretation"] {
            for language in ["", "es/", "pt/"] { #expect(folder.has("mines/docs/\(language)\(page).html")) }
        }
    }

    @Test func leavesNoTextUntranslated() throws {
        let outcome = try build()

        #expect(!outcome.output.contains("translat"), "\(outcome.output)")
        #expect(try folder.text("mines/docs/es/about.html").contains("Sobre este sitio"))
        #expect(try folder.text("mines/docs/pt/story-example.html").contains("Um exemplo de reportagem"))
    }

    @Test func saysOnEveryMapThatThePlaceIsInvented() throws {
        _ = try build()

        #expect(try folder.text("mines/docs/example.html").contains("This place does not exist."))
    }

    @Test func publishesNoDraftInAnyLanguage() throws {
        let path = "mines/site/stories/example/index.en.md"
        #expect(try build().status == 0)
        #expect(folder.has("mines/docs/es/story-example.html"))
        try folder.write(
            try folder.text(path).replacing("\nmap: example", with: "\nmap: example\ndraft: true"), to: path)

        #expect(try build().status == 0)

        let published = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/mines/docs")
        #expect(published.filter { $0.contains("story-example") && $0.hasSuffix(".html") } == [])
        for page in published where page.hasSuffix(".html") || page.hasSuffix(".xml") {
            #expect(try !folder.text("mines/docs/\(page)").contains("story-example"), "\(page)")
        }
    }

    @Test func findsNothingMissing() throws {
        let outcome = try Tool.run("doctor", "--project", "\(folder.path)/mines")

        #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test func refusesAFolderThatHoldsSomething() throws {
        let outcome = try Tool.run("new", "\(folder.path)/mines")

        #expect(outcome.status != 0)
        #expect(
            outcome.errors == """
                Error: The folder '\(folder.path)/mines' isn't empty, and a new project would mix with what is there.
                Name a folder that is empty or doesn't exist yet.

                """)
    }

    // The keys are those that error messages list: each argument asks for those of one part.
    @Test(arguments: [
        "x: 1", "fetch: [{ x: 1 }]", "basemaps: { a: { x: 1 } }", "imagery: { a: { x: 1 } }", "regions: [{ x: 1 }]",
        "maps: [{ x: 1 }]", "galleries: [{ x: 1 }]", "citation: { x: 1 }",
        "imagery: { a: { kind: google, attribution: A, external: { x: 1 } } }",
        "regions: [{ boundaries: b, model: m, published: [{ x: 1 }] }]",
        "regions: [{ boundaries: b, model: m, periods: [2020], truth: { x: 1 } }]",
    ])
    func explainsEveryKeyOfTheConfiguration(part: String) throws {
        let broken = try TemporaryFolder()
        try broken.write("title: T\n\(part)", to: "site/site.yml")
        let message = try Tool.run("build", "--project", broken.path).errors
        let list = try #require(message.firstMatch(of: /The keys are: (.*)\./)?.1, "\(message)")

        let explained = try folder.text("mines/site/site.yml")
        for key in list.split(separator: ", ") {
            #expect(
                explained.contains(try Regex("(^|[ #{,-])\(key):( |$)").anchorsMatchLineEndings()),
                "\(key) is not there")
        }
    }
}
