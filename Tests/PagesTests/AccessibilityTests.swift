import Foundation
import Pages
import TestSupport
import Testing

/// Each kind of page as people meet it who don't see well, use a phone, or read another language.
@Suite(
    .serialized, .timeLimit(.minutes(10)),
    .enabled(if: Browser.isInstalled, "chromium-headless-shell isn't installed"),
    .enabled(if: SampleSite.hasMapLibre, "build/assets has no MapLibre: run scripts/assets.sh"))
struct AccessibilityTests {
    @Test(
        .enabled(if: Axe.isThere, "build/axe has no axe: run scripts/test.sh"),
        arguments: [("en", false), ("en", true), ("es", true), ("pt", false)])
    func hasNoSeriousFaultOnAnyKindOfPage(code: String, isDark: Bool) async throws {
        let site = try SampleSite(pages: SamplePages.all(in: code))
        try await withBrowser { browser in
            for path in site.pages.map(\.path) where path.hasSuffix(".html") {
                let viewport = Viewport(width: 1440, height: 900, isDark: isDark)
                let page = try await browser.open(file: site.file(path), as: viewport)
                if site.hasMap(path) { try await page.waitForMap() }

                #expect(try await page.accessibilityFaults() == [], "\(path)")
            }
        }
    }

    /// The test above would pass with an axe that finds nothing.
    @Test(.enabled(if: Axe.isThere, "build/axe has no axe: run scripts/test.sh"))
    func findsFaultsWhereThereAreSome() async throws {
        let text = "<html lang=\"en\"><head><title>T</title></head><body><img src=\"a.png\"/></body></html>"
        let site = try SampleSite(pages: [RenderedPage(path: "bad.html", text: text)])
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("bad.html"))

            #expect(try await page.accessibilityFaults().contains { $0.hasPrefix("image-alt: ") })
        }
    }

    @Test(arguments: ["en", "es", "pt"])
    func scrollsOnlyDownOnAPhone(code: String) async throws {
        let site = try SampleSite(pages: SamplePages.all(in: code))
        try await withBrowser { browser in
            for path in site.pages.map(\.path) where path.hasSuffix(".html") {
                let page = try await browser.open(file: site.file(path), as: Viewport(width: 360, height: 740))
                if site.hasMap(path) { try await page.waitForMap() }

                #expect(try await page.evaluate("document.documentElement.scrollWidth").number == 360, "\(path)")
                #expect(page.log.complaints == [], "\(path)")
                #expect(page.requestsToHosts == [], "\(path)")
            }
        }
    }

    @Test func sortsATableByAColumnAndKeepsWhatIsNotKnownLast() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        let column = "[...document.querySelectorAll('table.sortable tbody tr')].map((row) => row.cells[2].innerText)"
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("results.html"))
            let before = try await page.evaluate(column).list.map(\.text)
            _ = try await page.evaluate("document.querySelectorAll('table.sortable .sort')[2].click()")

            #expect(before == ["–", "50.0\u{A0}%"])
            #expect(try await page.evaluate(column).list.map(\.text) == ["50.0\u{A0}%", "–"])
            #expect(
                try await page.text("document.querySelectorAll('table.sortable th')[2].ariaSort") == "ascending")
        }
    }
}
