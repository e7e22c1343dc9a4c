import Foundation
import Pages
import TestSupport
import Testing

/// Stories in a real browser: each way through the chapters, and each form without a map.
@Suite(
    .serialized, .timeLimit(.minutes(5)),
    .enabled(if: Browser.isInstalled, "chromium-headless-shell isn't installed"),
    .enabled(if: SampleSite.hasMapLibre, "build/assets has no MapLibre: run scripts/assets.sh"))
struct StoryBrowserTests {
    private static let ids = ["one", "both", "three", "four"]
    private static let current = "document.querySelector('.chapter.is-current').id"

    private func site(_ others: [String: Data] = [:]) throws -> SampleSite {
        try SampleSite(pages: [SampleStory.rendered()], files: SampleChange.files.merging(others) { own, _ in own })
    }

    private func withStory(
        _ fragment: String = "", as viewport: Viewport = .desktop, _ body: (BrowserPage) async throws -> Void
    ) async throws {
        let site = try site()
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("story-sample.html"), fragment: fragment, as: viewport)
            try await page.waitForMap()
            try await body(page)
            #expect(page.log.complaints == [])
            #expect(page.requestsToHosts == [])
        }
    }

    @Test func reachesEachChapterByScrolling() async throws {
        try await withStory { page async throws in
            for id in Self.ids.dropFirst() + ["one"] {
                _ = try await page.evaluate("document.getElementById('\(id)').scrollIntoView({ behavior: 'instant' })")
                try await page.wait(until: "\(Self.current) === '\(id)' && location.hash === '#\(id)'")
            }
        }
    }

    @Test func reachesEachChapterByLinkAndMarksItsDot() async throws {
        for (index, id) in Self.ids.enumerated() {
            try await withStory("#\(id)") { page async throws in
                #expect(try await page.text(Self.current) == id)
                #expect(
                    try await page.text("document.querySelector('[aria-current=step]').dataset.chapter")
                        == "\(index + 1)")
            }
        }
    }

    @Test func stepsWithTheArrowKeysAndInsideTheStoryWithLetters() async throws {
        try await withStory { page async throws in
            try await page.press("ArrowRight")
            try await page.wait(until: "document.activeElement.id === 'one-title'")
            try await page.press("ArrowRight")
            try await page.wait(until: "\(Self.current) === 'both' && document.activeElement.id === 'both-title'")
            try await page.press("j")
            try await page.wait(until: "\(Self.current) === 'three'")
            try await page.press("k")
            try await page.press("ArrowLeft")
            try await page.wait(until: "\(Self.current) === 'one'")
        }
    }

    /// WCAG 2.1.4: a letter alone does nothing where the story hasn't the focus.
    @Test func leavesLettersAloneOutsideOfTheStory() async throws {
        try await withStory { page async throws in
            try await page.press("j")

            #expect(try await page.text(Self.current) == "one")
            #expect(try await page.text("location.hash") == "")
        }
    }

    @Test func showsWhatCameStayedAndWent() async throws {
        try await withStory("#three") { page async throws in
            try await page.wait(until: "minemap.map.getLayer('change-new-fill') && minemap.map.loaded()")

            #expect(try await page.drawnFeatures(of: "change-persisting") == 3)
            #expect(try await page.drawnFeatures(of: "change-new") == 2)
            #expect(try await page.drawnFeatures(of: "change-lost") == 1)
            #expect(try await page.visibility(of: "detections-2020-fill") == "none")
            #expect(
                try await page.text(
                    "[...document.querySelectorAll('#story-legend li:not([hidden])')].map(e => e.innerText.trim()).join('|')"
                )
                    == "The basin|Marked in 2020 only|Marked both times|Marked in 2016 only")
            try await page.press("ArrowRight")
            try await page.wait(until: "\(Self.current) === 'four'")
            #expect(try await page.visibility(of: "change-new-fill") == "none")
            #expect(
                try await page.evaluate("minemap.map.getPaintProperty('detections-2020-outline', 'line-opacity')")
                    .number == 0.4)
        }
    }

    @Test func jumpsWhereMotionIsUnwanted() async throws {
        let site = try site()
        try await withBrowser(arguments: ["--force-prefers-reduced-motion"]) { browser in
            let page = try await browser.open(file: site.file("story-sample.html"))
            try await page.waitForMap()
            let isStill =
                "document.getElementById('both').scrollIntoView({ behavior: 'instant' });"
                + "new Promise(done => minemap.map.once('moveend', () => done(!minemap.map.isMoving()"
                + " && Math.abs(minemap.map.getCenter().lng + 56.9) < 0.2)))"
            let began = ContinuousClock.now
            _ = try await page.evaluate(isStill)

            #expect(ContinuousClock.now - began < .milliseconds(1_500))
        }
    }

    @Test func stepsWithButtonsInAFrameAndLeavesTheScrollingToThePage() async throws {
        let frame =
            "<!DOCTYPE html><title>x</title><iframe src=\"story-sample.html\" width=\"700\" height=\"560\"></iframe>"
        let site = try site(["frame.html": Data(frame.utf8)])
        try await withBrowser(arguments: ["--allow-file-access-from-files"]) { browser in
            let page = try await browser.open(file: site.file("frame.html"))
            let story = "document.querySelector('iframe').contentDocument"
            try await page.wait(
                until:
                    "document.querySelector('iframe').contentWindow.minemap?.isReady && \(story).querySelector('.is-current')"
            )
            let shown =
                "[...\(story).querySelectorAll('.chapter')].filter(e => e.offsetHeight > 0).map(e => e.id).join()"

            #expect(try await page.text(shown) == "one")
            #expect(try await page.evaluate("\(story).documentElement.scrollHeight <= 562").flag)
            #expect(try await page.evaluate("\(story).getElementById('story-back').disabled").flag)
            _ = try await page.evaluate("\(story).getElementById('story-next').click()")
            #expect(try await page.text(shown) == "both")
            #expect(try await page.text("\(story).getElementById('story-step').textContent") == "2")
            #expect(page.log.complaints == [])
        }
    }

    @Test func hasAPictureForEachChapterOnPaperAndNoneOnScreen() async throws {
        var paper = Viewport.desktop
        paper.media = "print"
        let seen = "[...document.querySelectorAll('.chapter-still')].filter(e => e.offsetHeight > 0).length"
        try await withStory(as: paper) { page async throws in
            #expect(try await page.evaluate(seen).number == 4)
            #expect(try await page.text("getComputedStyle(document.querySelector('.story-stage')).display") == "none")
        }
        try await withStory { page async throws in #expect(try await page.evaluate(seen).number == 0) }
    }

    @Test(arguments: ["--disable-3d-apis", "--blink-settings=scriptEnabled=false"])
    func tellsItWithPicturesWithoutAMap(flag: String) async throws {
        let site = try site()
        try await withBrowser(arguments: [flag]) { browser in
            let page = try await browser.open(file: site.file("story-sample.html"))

            #expect(
                try await page.evaluate(
                    "[...document.querySelectorAll('.chapter-still')].filter(e => e.offsetHeight > 0).length"
                ).number == 4)
            #expect(try await page.evaluate("document.getElementById('story-steps').offsetHeight").number == 0)
            #expect(try await page.text("getComputedStyle(document.querySelector('.story-stage')).display") == "none")
        }
    }

    @Test(arguments: [("es", SampleStory.translation), ("pt", SampleStory.translation)])
    func opensInEachLanguage(code: String, text: String) async throws {
        let site = try SampleSite(pages: [SampleStory.rendered(text, in: code)], files: SampleChange.files)
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("\(code)/story-sample.html"), fragment: "#tres")
            try await page.waitForMap()
            try await page.wait(until: "minemap.map.getLayer('change-new-fill')")

            #expect(page.log.complaints == [])
        }
    }

    @Test(
        .enabled(if: Axe.isThere, "build/axe has no axe: run scripts/test.sh"),
        arguments: [Viewport(width: 360, height: 740), .desktop, Viewport(width: 360, height: 740, isDark: true)])
    func hasNoSeriousAccessibilityFault(viewport: Viewport) async throws {
        let site = try site()
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("story-sample.html"), fragment: "#both", as: viewport)
            try await page.waitForMap()

            #expect(try await page.accessibilityFaults() == [])
        }
    }
}
