import Foundation
import GeoIO
import TestSupport
import Testing

/// What the gate finds isn't published.
struct GateTests {
    @Test func keepsTheLastGoodSiteWhereALinkOfATextLeadsNowhere() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        let published = try project.files(below: "docs")
        let about = try project.folder.text("site/pages/about.md")
        try project.folder.write("\(about)\n\nAnd [more](nowhere.html).\n", to: "site/pages/about.md")

        let outcome = try project.build()

        let line = try project.folder.text("build/site/about.html").split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .firstIndex { $0.contains("nowhere.html") }
        #expect(outcome.status != 0)
        #expect(
            outcome.errors == """
                Error: The site isn't published, since it has 1 error:
                  build/site/about.html:\(try #require(line) + 1): error: The link 'nowhere.html' leads nowhere: there is no \
                'nowhere.html'. Correct it, or put the file there.
                Mend the texts, templates or data that these come from, and build again; docs/ stays as it was.

                """)
        #expect(try project.files(below: "docs") == published)
    }

    @Test func publishesAgainOnceTheFaultIsMended() throws {
        let project = try SmallProject()
        let about = try project.folder.text("site/pages/about.md")
        try project.folder.write("\(about)\n\nAnd [more](nowhere.html).\n", to: "site/pages/about.md")
        try #require(try project.build().status != 0)
        try #require(!project.folder.has("docs/about.html"))

        try project.folder.write("\(about)\n\nAnd [more](data.html).\n", to: "site/pages/about.md")

        #expect(try project.build().status == 0)
        #expect(try project.folder.text("docs/about.html").contains("<a href=\"data.html\">more</a>"))
    }

    @Test func printsWarningsOfASiteThatItPublishes() throws {
        let project = try SmallProject()
        try project.replace("\ncredits: [Nobody & co]", with: "")

        let outcome = try project.build()

        #expect(outcome.status == 0)
        #expect(outcome.output.contains("docs/about.html:"))
        #expect(outcome.output.contains(": warning: The page has no credits at its foot."))
    }

    @Test func checksAFolderAndEndsAsCompilersDo() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        let sound = try Tool.run("check", "--project", project.path)
        try project.folder.write("<p>", to: "docs/broken.html")

        let broken = try Tool.run("check", "\(project.path)/docs")

        #expect(sound.status == 0)
        #expect(sound.output.contains(": nothing to mend."))
        #expect(broken.status == 1)
        #expect(
            broken.output.contains(
                "\(project.path)/docs/broken.html:1: error: The page doesn't begin with <!DOCTYPE html>. Begin it so.\n"
            ))
    }

    @Test func takesWarningsForErrorsWhereItIsStrict() throws {
        let project = try SmallProject()
        try project.replace("\ncredits: [Nobody & co]", with: "")
        try #require(try project.build().status == 0)

        #expect(try Tool.run("check", "--project", project.path).status == 0)
        #expect(try Tool.run("check", "--project", project.path, "--strict").status == 1)
    }

    @Test func writesFindingsForOtherPrograms() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        try project.folder.write("{", to: "docs/assets/a.json")

        let outcome = try Tool.run("check", "--project", project.path, "--json")
        let report = try JSONValue(parsing: Data(outcome.output.utf8))
        let finding = try #require(report["findings"]?.array?.first { $0["file"]?.string == "assets/a.json" })

        #expect(outcome.status == 1)
        #expect(report["errors"]?.number == 1)
        #expect(finding["line"]?.number == 1)
        #expect(finding["severity"]?.string == "error")
        #expect(finding["problem"]?.string == "This isn't JSON: it ends in the middle.")
        #expect(finding["remedy"]?.string == "Make the file anew, or leave it out.")
    }
}
