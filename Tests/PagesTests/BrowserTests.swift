import Cartography
import Foundation
import GeoIO
import Geography
import Pages
import TestSupport
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

    /// A story's second chapter shows both periods; a layer that no chapter shows yet has nothing drawn.
    @Test(arguments: [("sample-map.html", ""), ("story-sample.html", "#two")])
    func drawsEveryFeatureOfEveryLayer(path: String, fragment: String) async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file(path), fragment: fragment)
            try await page.waitForMap()

            #expect(try await page.drawnFeatures(of: "detections-2016") == 3)
            #expect(try await page.drawnFeatures(of: "detections-2020") == 5)
            #expect(try await page.drawnFeatures(of: "boundary-basin") == 1)
        }
    }

    @Test(arguments: [Viewport.desktop, .phone])
    func showsOnOpeningThatTheGroundIsInvented(viewport: Viewport) async throws {
        let view = try MapView.sample(isInvented: true)
        let page = try Repository.renderer().render(SamplePages.map(view), in: .sample)
        let site = try SampleSite(pages: [page])
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("sample-map.html"), as: viewport)
            try await page.waitForMap()
            let isOnTop = try await page.evaluate(
                """
                (() => { const note = document.querySelector(".invented"), box = note.getBoundingClientRect();
                  return note.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)) })()
                """)

            #expect(isOnTop.flag == true)
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

            #expect(try await page.content(of: "[data-count=detections-2020]") == "3 / 5")
            #expect(try await page.visibility(of: "detections-2016-fill") == "none")
            let expected = "&layers=detections-2020,boundary-basin&score=0.60"
            try await page.wait(until: "location.hash.endsWith('\(expected)')")
            let address = try await page.evaluate("location.hash").text

            let again = try await browser.open(file: site.file("sample-map.html"), fragment: address)
            try await again.waitForMap()
            #expect(try await again.text("score.value") == "0.6")
            #expect(
                try await again.evaluate("document.querySelector('[data-layer=detections-2016]').checked").flag == false
            )
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

            #expect(try await page.content(of: ".place-card code") == "-5.99500, -56.93500")
            let facts = "Imagery1 Jan 2020 – 31 Dec 2020Area of the detection122\u{A0}haScore, mean0.800noteplain"
            #expect(try await page.content(of: ".place-card dl") == facts)
            let link = try await page.evaluate("document.querySelector('.place-links li:last-child a').href").text
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

            #expect(try await page.content(of: ".place-title") == "No detection here")
            #expect(try await page.content(of: ".place-card code") == "-5.85000, -57.05000")
        }
    }

    @Test func decodesTheCompactFormToTheSameGeoJSON() async throws {
        let features = SampleSite.awkwardFeatures
        let layer = Layer(
            id: "awkward", title: "A", kind: .detections, style: .detections(Colour.periods(1)[0]), features: features)
        let view = try MapView(
            name: "awkward", title: "A", summary: "", bounds: Bounds(minX: -1, minY: 1, maxX: 6, maxY: 3),
            layers: [layer])
        #expect(LayerEncoding(of: features).format == .compact)
        let site = try SampleSite(pages: [Repository.renderer().render(MapPage(view: view), in: .sample)])
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("awkward.html"))
            let file = GeoJSON.text(of: .string(GeoJSON.text(of: features)))
            let decoded = "JSON.stringify(minemap.readLayer('awkward'))"

            #expect(try await page.evaluate("\(decoded) === JSON.stringify(JSON.parse(\(file)))").flag)
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
            #expect(try await page.content(of: "#map-credit") == "Example & sons")
            #expect(try await page.drawnFeatures(of: "detections-2020") == 5)
        }
    }

    @Test func turnsNoBasemapOnForALink() async throws {
        let view = try MapView.sample(basemaps: [.sample()])
        let site = try SampleSite(pages: [Repository.renderer().render(SamplePages.map(view), in: .sample)])
        try await withBrowser { browser in
            let page = try await browser.open(
                file: site.file("sample-map.html"), fragment: "#map=11/-5.99/-56.95&basemap=photos")
            try await page.waitForMap()
            _ = try await page.evaluate("location.hash = 'map=12/-5.99/-56.95&basemap=photos'")
            try await page.wait(until: "minemap.map.getZoom() === 12 && minemap.map.loaded()")

            #expect(page.requestsToHosts == [])
            #expect(try await page.evaluate("document.querySelector('[name=basemap][value=\"\"]').checked").flag)
            _ = try await page.evaluate("document.querySelector('[name=basemap][value=photos]').click()")
            _ = try await page.evaluate("void minemap.map.jumpTo({ zoom: 11.5 })")
            try await page.wait(until: "location.hash === '#map=11.50/-5.99000/-56.95000'")
        }
    }

    /// Far away the outlines of countries give the place; near by they would say land where there is sea.
    @Test(arguments: [(5, "visible"), (9, "plain")])
    func drawsNoLandCloseUp(zoom: Int, backdrop: String) async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("sample-map.html"), fragment: "#map=\(zoom)/-6/-57")
            try await page.waitForMap()
            try await page.wait(until: "minemap.map.loaded()")
            let count = try await page.evaluate("minemap.map.queryRenderedFeatures({ layers: ['land'] }).length").number

            #expect((count > 0) == (backdrop == "visible"))
        }
    }

    @Test func keepsTheMapInSightBesideTheTextOfAStoryOnAPhone() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("story-sample.html"), fragment: "#two", as: .phone)
            try await page.waitForMap()
            let map = try await page.evaluate("document.getElementById('map').getBoundingClientRect().bottom").number
            let text = try await page.evaluate("document.querySelector('#two h2').getBoundingClientRect().top").number

            #expect(map > 300)
            #expect(text >= map)
            #expect(try await page.text("document.querySelector('.is-current').id") == "two")
        }
    }

    @Test func showsThePictureWithoutWebGL() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser(arguments: ["--disable-3d-apis"]) { browser in
            for path in site.pages.map(\.path) where site.hasMap(path) {
                let page = try await browser.open(file: site.file(path))

                let picture = "document.querySelector('.map-picture')"
                #expect(try await page.text("document.documentElement.className") == "js no-map", "\(path)")
                let width = path.contains("story") ? 1 : 1600  // a chapter's picture is a white pixel here
                #expect(try await page.evaluate("\(picture).naturalWidth").number == Double(width))
                #expect(try await page.evaluate("\(picture).getBoundingClientRect().height").number > 100)
            }
        }
    }

    @Test func showsThePictureOnPaper() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            var paper = Viewport.desktop
            paper.media = "print"
            let page = try await browser.open(file: site.file("sample-map.html"), as: paper)

            #expect(try await page.text("getComputedStyle(document.querySelector('.map-picture')).display") == "block")
            #expect(try await page.text("getComputedStyle(document.getElementById('map')).display") == "none")
        }
    }

    @Test func followsTheChaptersOfAStory() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("story-sample.html"))
            try await page.waitForMap()
            #expect(try await page.visibility(of: "detections-2016-fill") == "visible")
            #expect(try await page.visibility(of: "detections-2020-fill") == "none")
            _ = try await page.evaluate("document.getElementById('two').scrollIntoView({ behavior: 'instant' })")
            try await page.wait(until: "Math.abs(minemap.map.getCenter().lng + 56.9) < 0.001")

            #expect(try await page.visibility(of: "detections-2020-fill") == "visible")
            #expect(try await page.text("location.hash") == "#two")
        }
    }

    @Test func opensAStoryAtTheChapterInItsAddress() async throws {
        let site = try SampleSite(pages: SamplePages.all())
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("story-sample.html"), fragment: "#two")
            try await page.waitForMap()

            #expect(try await page.text("document.querySelector('.is-current').id") == "two")
            #expect(try await page.text("location.hash") == "#two")
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
