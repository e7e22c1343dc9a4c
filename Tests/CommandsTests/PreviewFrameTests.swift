import Foundation
import TestSupport
import Testing

/// The page around the site, in a real browser.
@Suite(.serialized, .enabled(if: Browser.isInstalled, "chromium-headless-shell isn't installed"))
struct PreviewFrameTests {
    private let project: SmallProject
    private let preview: Preview

    init() async throws {
        project = try SmallProject()
        try project.replace("title: A small site", with: "title: A small site\nurl: https://name.example/mines/")
        preview = try Preview(of: project.path, port: 18320)
        #expect(try await preview.isBuilt())
    }

    private static let shown = "document.getElementById('site').contentDocument"

    @Test func reloadsThePageWhereTheReaderWas() async throws {
        try await withBrowser { browser in
            let page = try await browser.open("\(preview.address)/-/#interpretation.html#what-is-missed")
            try await page.wait(until: "\(Self.shown)?.location.hash == '#what-is-missed'")
            try await page.wait(until: "\(Self.shown).readyState == 'complete'")
            // The reader goes elsewhere, once the browser has gone to what stands behind '#'.
            let view = "\(Self.shown).defaultView"
            try await page.wait(until: "\(view).scrollY > 400")
            let scrolling = """
                (async () => { for (let calm = 0; calm < 3; ) {
                  calm = \(view).scrollY === 321 ? calm + 1 : 0;
                  \(view).scrollTo({ top: 321, behavior: "instant" });
                  await new Promise((done) => setTimeout(done, 150)) } })()
                """
            _ = try await page.evaluate(scrolling)
            #expect(try await page.evaluate("\(view).scrollY").number == 321)

            try project.replace(
                "## What is missed", with: "## What is missed\n\nBrand new.", in: "site/pages/interpretation.md")
            try await page.wait(until: "\(Self.shown)?.body?.textContent.includes('Brand new.')")
            try await page.wait(until: "\(Self.shown).defaultView.scrollY == 321")

            #expect(try await page.evaluate("\(Self.shown).location.pathname").text == "/mines/interpretation.html")
            #expect(try await page.evaluate("\(Self.shown).location.hash").text == "#what-is-missed")
            #expect(try await page.evaluate("location.hash").text == "#interpretation.html#what-is-missed")
            #expect(page.log.complaints == [])
        }
    }

    @Test func showsAMistakeAndTakesItAwayByItself() async throws {
        try await withBrowser { browser in
            let page = try await browser.open("\(preview.address)/-/")
            try await page.wait(until: "document.body.dataset.phase == 'built'")
            #expect(try await page.evaluate("problem.hidden").flag == true)

            try project.replace("regions: run", with: "regions: <b>rnu</b>")
            try await page.wait(until: "!problem.hidden")
            let text = try await page.evaluate("problem.innerText").text
            #expect(text.contains("shows the region '<b>rnu</b>', which is not there."))
            #expect(try await page.evaluate("document.body.dataset.phase").text == "failed")

            try project.replace("regions: <b>rnu</b>", with: "regions: run")
            try await page.wait(until: "problem.hidden && document.body.dataset.phase == 'built'")
        }
    }

    @Test func showsAMistakeInATemplateToo() async throws {
        try await withBrowser { browser in
            try project.replace("</html>", with: "</html>{{#open}}", in: "templates/base.mustache")
            let page = try await browser.open("\(preview.address)/-/")
            try await page.wait(until: "!problem.hidden")

            #expect(
                try await page.evaluate("problem.querySelector('.place').textContent").text.contains("base.mustache:"))
        }
    }

    @Test func showsNoPageOfAnotherSite() async throws {
        try await withBrowser { browser in
            let page = try await browser.open("\(preview.address)/-/#https://evil.example/")
            try await page.wait(until: "\(Self.shown)?.location.pathname == '/mines/'")

            #expect(page.log.requests.filter { !$0.hasPrefix(preview.address) } == [])
        }
    }
}
