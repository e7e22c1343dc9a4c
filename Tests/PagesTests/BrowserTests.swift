import Cartography
import Foundation
import GeoIO
import Geography
import Pages
import Testing

/// The pages in a real browser, from the disk and with no network.
@Suite(
    .serialized, .timeLimit(.minutes(5)),
    .enabled(if: Browser.isInstalled, "chromium-headless-shell isn't installed"),
    .enabled(if: SampleSite.hasMapLibre, "build/assets has no MapLibre: run scripts/assets.sh"))
struct BrowserTests {
    @Test func opensEveryPageWithoutComplaintOrRequestElsewhere() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            for path in site.pages.map(\.path) where path.hasSuffix(".html") {
                let page = try await browser.open(file: site.file(path))
                if site.hasMap(path) { try await page.waitForMap() }

                #expect(page.log.complaints == [], "\(path)")
                #expect(page.requestsToHosts == [], "\(path)")
            }
        }
    }

    @Test func drawsEveryFeatureOfEveryLayer() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            for path in site.pages.map(\.path) where site.hasMap(path) {
                let page = try await browser.open(file: site.file(path))
                try await page.waitForMap()

                #expect(try await page.drawnFeatures(of: "detections-2016") == 3, "\(path)")
                #expect(try await page.drawnFeatures(of: "detections-2020") == 5, "\(path)")
                #expect(try await page.drawnFeatures(of: "boundary-basin") == 1, "\(path)")
            }
        }
    }

    @Test func filtersByScoreAndTogglesLayersAndKeepsThemInTheAddress() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("sample-map.html"))
            try await page.waitForMap()
            _ = try await page.evaluate(
                """
                score.value = "0.6"; score.dispatchEvent(new Event("input")); score.dispatchEvent(new Event("change"));
                document.querySelector('[data-layer="detections-2016"]').click()
                """)

            #expect(try await page.evaluate("document.querySelector('[data-count=\"detections-2020\"]').textContent").text == "3 / 5")
            #expect(
                try await page.evaluate("minemap.map.getLayoutProperty('detections-2016-fill', 'visibility')").text == "none")
            let address = try await page.evaluate("location.hash").text
            #expect(address.hasSuffix("&layers=detections-2020,boundary-basin&score=0.60"), "\(address)")

            let again = try await browser.open(file: site.file("sample-map.html"), fragment: address)
            try await again.waitForMap()
            #expect(try await again.evaluate("score.value").text == "0.6")
            #expect(try await again.evaluate("document.querySelector('[data-layer=\"detections-2016\"]').checked").flag == false)
        }
    }

    @Test func readsTheDetectionUnderAClick() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("sample-map.html"))
            try await page.waitForMap()
            let point = try await page.evaluate(
                """
                (() => { const point = minemap.map.project([-56.935, -5.995]);
                  const box = minemap.map.getContainer().getBoundingClientRect();
                  return [point.x + box.left, point.y + box.top] })()
                """)
            try await page.click(x: point[0].number, y: point[1].number)
            try await page.wait(until: "document.querySelector('.maplibregl-popup .place-card')")

            #expect(try await page.evaluate("document.querySelector('.place-card code').textContent").text == "-5.99500, -56.93500")
            #expect(try await page.evaluate("document.querySelector('.place-card dl').textContent").text == "mean0.8noteplain")
            let link = try await page.evaluate("document.querySelector('.place-card a').href").text
            #expect(link.contains("lat=-5.99500&lng=-56.93500&datasetId=S2_L2A_CDAS&fromTime=2020-01-01T00"), "\(link)")
        }
    }

    @Test func readsThePlaceInTheMiddleWithTheKeyboard() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("sample-map.html"), fragment: "#map=12/-5.85/-57.05")
            try await page.waitForMap()
            _ = try await page.evaluate("minemap.map.getCanvas().focus()")
            try await page.press("Enter")
            try await page.wait(until: "document.querySelector('.maplibregl-popup .place-card')")

            #expect(try await page.evaluate("document.querySelector('.place-title').textContent").text == "No detection here")
            #expect(try await page.evaluate("document.querySelector('.place-card code').textContent").text == "-5.85000, -57.05000")
        }
    }

    @Test func decodesTheCompactFormToTheSameGeoJSON() async throws {
        let features = SampleSite.awkwardFeatures
        let layer = Layer(
            id: "awkward", title: "A", kind: .detections, style: .detections(Colour.periods(1)[0]), features: features)
        let view = try MapView(
            name: "awkward", title: "A", summary: "", bounds: Bounds(minX: -1, minY: 1, maxX: 6, maxY: 3), layers: [layer])
        #expect(LayerEncoding(of: features).format == .compact)
        let site = try SampleSite(pages: [Repository.renderer().render(MapPage(view: view), in: .sample)])
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("awkward.html"))
            let same = try await page.evaluate(
                """
                JSON.stringify(minemap.readLayer("awkward")) === JSON.stringify(JSON.parse(\(GeoJSON.text(of: .string(GeoJSON.text(of: features))))))
                """)

            #expect(same.flag)
        }
    }

    @Test func asksABasemapsHostOnlyOnceItIsTurnedOn() async throws {
        let view = try MapView.sample(basemaps: [.sample()])
        let site = try SampleSite(pages: [Repository.renderer().render(SamplePages.map(view), in: .sample)])
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("sample-map.html"))
            try await page.waitForMap()
            #expect(page.requestsToHosts == [])
            _ = try await page.evaluate("document.querySelector('[name=basemap][value=photos]').click()")
            for _ in 0..<100 where page.requestsToHosts.isEmpty { try await Task.sleep(for: .milliseconds(50)) }

            #expect(page.requestsToHosts.first?.hasPrefix("https://tiles.example.org/") == true)
            #expect(try await page.evaluate("document.getElementById('map-credit').textContent").text == "Example & sons")
            #expect(try await page.drawnFeatures(of: "detections-2020") == 5)
        }
    }

    @Test func showsThePictureWithoutWebGL() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser(arguments: ["--disable-3d-apis"]) { browser in
            for path in site.pages.map(\.path) where site.hasMap(path) {
                let page = try await browser.open(file: site.file(path))

                #expect(try await page.evaluate("document.documentElement.classList.contains('no-map')").flag, "\(path)")
                #expect(try await page.evaluate("document.querySelector('.map-picture').naturalWidth").number == 1200)
                #expect(try await page.evaluate("document.querySelector('.map-picture').getBoundingClientRect().height").number > 100)
            }
        }
    }

    @Test func showsThePictureOnPaper() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            var paper = Viewport.desktop
            paper.media = "print"
            let page = try await browser.open(file: site.file("sample-map.html"), as: paper)

            #expect(try await page.evaluate("getComputedStyle(document.querySelector('.map-picture')).display").text == "block")
            #expect(try await page.evaluate("getComputedStyle(document.getElementById('map')).display").text == "none")
        }
    }

    @Test func followsTheChaptersOfAStory() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("story-sample.html"))
            try await page.waitForMap()
            let shown = "['2016', '2020'].map((year) => minemap.map.getLayoutProperty(`detections-${year}-fill`, 'visibility')).join()"
            #expect(try await page.evaluate(shown).text == "visible,none")
            _ = try await page.evaluate("document.getElementById('two').scrollIntoView({ behavior: 'instant' })")
            try await page.wait(until: "\(shown) === 'visible,visible'")
            try await page.wait(until: "Math.abs(minemap.map.getCenter().lng + 56.9) < 0.001")

            #expect(try await page.evaluate("location.hash").text == "#two")
        }
    }

    @Test func opensAStoryAtTheChapterInItsAddress() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("story-sample.html"), fragment: "#two")
            try await page.waitForMap()

            #expect(try await page.evaluate("document.querySelector('.is-current').id").text == "two")
            #expect(try await page.evaluate("location.hash").text == "#two")
        }
    }

    @Test(arguments: [Viewport.phone, Viewport(width: 320, height: 640), .desktop])
    func fitsTheWindowWithoutSidewaysScrolling(viewport: Viewport) async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            for path in site.pages.map(\.path) where path.hasSuffix(".html") {
                let page = try await browser.open(file: site.file(path), as: viewport)
                let excess = try await page.evaluate("document.documentElement.scrollWidth - innerWidth").number

                #expect(excess <= 0, "\(path) is \(excess) px too wide at \(viewport.width)")
            }
        }
    }
}
