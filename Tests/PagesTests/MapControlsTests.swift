import Cartography
import Foundation
import GeoIO
import Geography
import Pages
import Project
import TestSupport
import Testing

/// What readers do on a map page, in a real browser.
@Suite(
    .serialized, .timeLimit(.minutes(5)),
    .enabled(if: Browser.isInstalled, "chromium-headless-shell isn't installed"),
    .enabled(if: SampleSite.hasMapLibre, "build/assets has no MapLibre: run scripts/assets.sh"))
struct MapControlsTests {
    /// The sample map's page, open, with files beside it.
    private func withMap(
        _ view: MapView, fragment: String = "", files: [String: Data] = [:], as viewport: Viewport = .desktop,
        _ body: (BrowserPage) async throws -> Void
    ) async throws {
        let site = try SampleSite(
            pages: [Repository.renderer().render(SamplePages.map(view), in: .sample)], files: files)
        try await withBrowser { browser in
            let page = try await browser.open(file: site.file("\(view.name).html"), fragment: fragment, as: viewport)
            try await page.waitForMap()
            try await body(page)
            #expect(page.log.complaints == [])
        }
    }

    private func seen(_ page: BrowserPage) async throws -> [String] {
        var seen: [String] = []
        for id in ["detections-2016", "detections-2020", "boundary-basin"]
        where try await page.visibility(of: "\(id)-outline") != "none" {
            seen.append(id)
        }
        return seen
    }

    @Test func showsAllPeriodsUpToTheSlidersOrOnlyThatOne() async throws {
        try await withMap(.sample()) { page in
            #expect(try await seen(page) == ["detections-2016", "detections-2020", "boundary-basin"])

            _ = try await page.evaluate("period.value = 0; period.dispatchEvent(new Event('input'))")
            #expect(try await seen(page) == ["detections-2016", "boundary-basin"])
            #expect(try await page.content(of: "#period-title") == "2016")

            _ = try await page.evaluate("period.value = 1; period.dispatchEvent(new Event('input')); single.click()")
            #expect(try await seen(page) == ["detections-2020", "boundary-basin"])
            try await page.wait(until: "location.hash.endsWith('&span=one')")
        }
    }

    @Test func opensAtThePeriodInTheAddress() async throws {
        try await withMap(.sample(), fragment: "#map=11/-5.99/-56.95&period=2016") { page in
            let layers = try await seen(page)

            #expect(layers == ["detections-2016", "boundary-basin"])
            #expect(try await page.text("period.value") == "0")
        }
    }

    @Test func movesTheSliderWithTheArrowKeysAndTellsWhatIsSeen() async throws {
        try await withMap(.sample()) { page in
            _ = try await page.evaluate("period.focus()")
            try await page.press("ArrowLeft")

            #expect(try await seen(page) == ["detections-2016", "boundary-basin"])
            #expect(try await page.text("period.getAttribute('aria-valuetext')") == "2016")
            #expect(try await page.content(of: "#announcement") == "3 detections shown")
        }
    }

    @Test func playsThePeriodsOnceAndStops() async throws {
        try await withMap(.sample()) { page in
            _ = try await page.evaluate("play.click()")
            #expect(try await seen(page) == ["detections-2016", "boundary-basin"])
            #expect(try await page.text("play.getAttribute('aria-label')") == "Pause")
            try await page.wait(until: "period.value === '1'")

            #expect(try await page.text("play.getAttribute('aria-label')") == "Play the periods")
            #expect(try await seen(page) == ["detections-2016", "detections-2020", "boundary-basin"])
        }
    }

    @Test func hasNoSliderForOnePeriod() async throws {
        let sample = try MapView.sample()
        let view = try MapView(
            name: "one", title: "One", summary: "", bounds: sample.bounds, layers: Array(sample.layers.dropFirst()))
        try await withMap(view) { page in
            let hasNone = try await page.evaluate("document.querySelector('#period, #timebar') === null").flag

            #expect(hasNone)
            #expect(try await page.drawnFeatures(of: "detections-2020") == 5)
        }
    }

    @Test func loadsAndDrawsTheChangeOnceItIsAskedFor() async throws {
        let view = try MapView.sample(changes: [SampleChange.change()])
        try await withMap(view, files: SampleChange.files) { page in
            #expect(!page.log.requests.contains { $0.contains("/changes/") })
            _ = try await page.evaluate("document.querySelector('[name=mode][value=change]').click()")
            try await page.wait(until: "minemap.map.getSource('change-new') && minemap.map.loaded()")
            try await page.wait(until: "minemap.map.querySourceFeatures('change-new').length > 0")

            #expect(try await page.drawnFeatures(of: "change-new") == 2)
            #expect(try await page.drawnFeatures(of: "change-persisting") == 3)
            #expect(try await page.drawnFeatures(of: "change-lost") == 1)
            #expect(try await seen(page) == ["boundary-basin"])
            let figure = "document.querySelector('.change-legend:not([hidden]) [data-measure=new]')"
            #expect(try await page.text("\(figure).textContent") == "1,245\u{A0}ha")
            #expect(try await page.text("\(figure).value") == "1245.0400")
            try await page.wait(until: "location.hash.endsWith('&change=2016_2020')")

            _ = try await page.evaluate("document.querySelector('[name=mode][value=periods]').click()")
            #expect(try await page.visibility(of: "change-new-fill") == "none")
            #expect(try await seen(page) == ["detections-2016", "detections-2020", "boundary-basin"])
        }
    }

    @Test func opensAtTheChangeInTheAddress() async throws {
        let view = try MapView.sample(changes: [SampleChange.change()])
        try await withMap(view, fragment: "#map=11/-5.99/-56.95&change=2016_2020", files: SampleChange.files) { page in
            try await page.wait(until: "minemap.map.querySourceFeatures('change-new').length > 0")
            #expect(try await page.visibility(of: "change-new-fill") == "visible")
        }
    }

    @Test func comparesTwoPeriodsUnderADividerThatKeysMove() async throws {
        try await withMap(.sample()) { page in
            _ = try await page.evaluate("document.querySelector('[name=mode][value=compare]').click()")
            try await page.wait(until: "minemap.atlas.second && minemap.atlas.second.isReady")
            _ = try await page.evaluate("divider.focus()")
            try await page.press("ArrowLeft")

            let second = "minemap.atlas.second"
            #expect(try await seen(page) == ["detections-2016", "boundary-basin"])
            let visibility = "\(second).getLayoutProperty('detections-2016-fill', 'visibility')"
            #expect(try await page.text(visibility) == "none")
            #expect(try await page.text("divider.getAttribute('aria-valuenow')") == "48")
            let clip = "document.getElementById('map-second').style.clipPath"
            #expect(try await page.text(clip) == "inset(0px 0px 0px 48%)")
            try await page.wait(until: "location.hash.endsWith('&compare=2016_2020_48')")
            _ = try await page.evaluate("void minemap.map.jumpTo({ zoom: 12 })")
            #expect(try await page.evaluate("\(second).getZoom()").number == 12)
        }
    }

    @Test func liesOnThePicturesOfThePeriodUntilTheyAreTurnedOff() async throws {
        try await withMap(.sample(backdrops: SampleBackdrop.both()), files: SampleBackdrop.files) { page in
            let picture = "document.querySelector('.map-images img:not([hidden])')"
            try await page.wait(until: "\(picture)?.naturalWidth === 4")

            #expect(try await page.text("\(picture).src").hasSuffix("2020.png"))
            #expect(try await page.content(of: "#map-credit") == "Contains modified Copernicus Sentinel data")
            let corner = try await page.evaluate(
                """
                (() => { const box = \(picture).getBoundingClientRect(), map = minemap.map.getContainer().getBoundingClientRect();
                  const place = minemap.map.project([-57.1, -5.8]);
                  return Math.abs(box.left - map.left - place.x) + Math.abs(box.top - map.top - place.y) })()
                """)
            #expect(corner.number < 0.5)

            _ = try await page.evaluate("period.value = 0; period.dispatchEvent(new Event('input'))")
            #expect(try await page.text("\(picture).src").hasSuffix("2016.png"))
            _ = try await page.evaluate("document.querySelector('[name=basemap][value=\"\"]').click()")
            try await page.wait(until: "location.hash.endsWith('&backdrop=none')")
            #expect(try await page.evaluate("\(picture) === null").flag)
        }
    }

    @Test(arguments: [
        ("6,52 S 56,8 O", "-6.52000, -56.80000"), ("6°31′12″S 56°48′W", "-6.52000, -56.80000"),
    ])
    func goesToCoordinatesAsPeopleWriteThem(text: String, place: String) async throws {
        try await withMap(.sample()) { page in
            _ = try await page.evaluate("search.focus()")
            try await page.type(text)
            let options = "document.querySelectorAll('#search-list [role=option]')"
            #expect(try await page.evaluate("\(options).length").number == 1)
            try await page.press("Enter")
            try await page.wait(until: "document.querySelector('.place-card')")

            #expect(try await page.content(of: ".place-card code") == place)
        }
    }

    @Test(arguments: ["12", "91, 5", "6 S 5 N", "6°70'S 5°W", "Tapajós", ""])
    func takesNothingElseForCoordinates(text: String) async throws {
        try await withMap(.sample()) { page in
            let literal = GeoJSON.text(of: .string(text))
            let isNone = try await page.evaluate("minemap.parseCoordinates(\(literal)) === null").flag

            #expect(isNone)
        }
    }

    @Test func findsNamedPlacesWithTheKeyboard() async throws {
        try await withMap(.sample()) { page in
            _ = try await page.evaluate("search.focus()")
            try await page.type("bra")
            #expect(try await page.text("search.getAttribute('aria-expanded')") == "true")
            let active = "document.getElementById(search.getAttribute('aria-activedescendant'))"
            #expect(try await page.text("\(active).textContent").hasPrefix("Brazil"))
            try await page.press("ArrowDown")
            try await page.press("ArrowUp")
            try await page.press("Enter")
            try await page.wait(until: "minemap.map.getZoom() < 5")

            #expect(try await page.text("search.value") == "Brazil")
        }
    }

    @Test func measuresAsLongAndAsLargeAsTheGroundIs() async throws {
        try await withMap(.sample()) { page in
            #expect(try await page.text("minemap.length(minemap.distance([0, 0], [0, 1]))") == "111\u{A0}km")
            // A square of a degree at the equator, by GeographicLib: 12308778361.469 m² along geodesics.
            let square = "{ type: 'Polygon', coordinates: [[[0, 0], [0.1, 0], [0.1, 0.1], [0, 0.1], [0, 0]]] }"
            let area = try await page.evaluate("minemap.areaOf(\(square))").number
            #expect(abs(area / 123_091_600 - 1) < 0.001)
            _ = try await page.evaluate("measure.click(); minemap.map.getCanvas().focus()")
            try await page.press("Enter")
            _ = try await page.evaluate("void minemap.map.panBy([100, 0], { animate: false })")
            try await page.press("Enter")

            #expect(try await page.content(of: "#measure-reading").hasPrefix("Length: "))
            try await page.press("Escape")
            #expect(try await page.evaluate("document.getElementById('measure-box').hidden").flag)
        }
    }

    @Test func drawsCirclesInProportionToTheAreaFarAway() async throws {
        try await withMap(.sample(), fragment: "#map=5/-6/-57") { page in
            // In the page: both circles, and how much ground one pixel of each stands for.
            let circles = try await page.evaluate(
                """
                ["detections-2016-dots", "detections-2020-dots"].map((id) => {
                  const { count, area, radius } = minemap.map.querySourceFeatures(id)[0].properties;
                  return { count, share: Math.round(area / radius ** 2) };
                })
                """
            ).list

            #expect(circles.map { $0["count"].number } == [3, 5])
            #expect(circles[0]["share"].number == circles[1]["share"].number)
            #expect(circles[0]["share"].number > 1_000)
            #expect(try await page.evaluate("document.getElementById('dots-note').hidden").flag == false)
        }
    }

    @Test func leadsFromACircleToItsDetections() async throws {
        try await withMap(.sample(), fragment: "#map=5/-6/-57") { page in
            _ = try await page.evaluate("minemap.map.getCanvas().focus()")
            try await page.press("Enter")
            try await page.wait(until: "document.querySelector('.place-card')")
            #expect(try await page.content(of: ".place-title") == "3 detections")
            _ = try await page.evaluate("document.querySelector('.place-card button').click()")
            try await page.wait(until: "minemap.map.getZoom() > 11")
        }
    }

    @Test func offersAFrameThatShowsWhatIsSeen() async throws {
        try await withMap(.sample(), fragment: "#map=11/-5.99/-56.95&period=2016") { page in
            _ = try await page.evaluate("share.click()")
            let code = try await page.text("document.getElementById('share-frame').value")

            #expect(code.hasPrefix("<iframe src=\"file:"))
            #expect(code.contains("sample-map.html?embed#map=11.00/-5.99000/-56.95000&amp;period=2016\""))
            #expect(code.contains("title=\"Tapajós &amp; Jamanxim\""))
        }
    }

    @Test func keepsItsAddressInTheLinksToOtherLanguages() async throws {
        let site = SiteInfo(
            title: "S", tagline: "", edition: try Repository.edition(),
            languages: [try Repository.edition().language, try Repository.edition("es").language], credits: [],
            navigation: [])
        let page = try Repository.renderer().render(SamplePages.map(.sample()), in: site)
        let folder = try SampleSite(pages: [page])
        try await withBrowser { browser in
            let page = try await browser.open(file: folder.file("sample-map.html"), fragment: "#map=11/-5.99/-56.95")
            try await page.waitForMap()
            _ = try await page.evaluate("period.value = 0; period.dispatchEvent(new Event('input'))")

            let link = "document.querySelector('.languages [hreflang=es]').href"
            try await page.wait(until: "\(link).endsWith('es/sample-map.html' + location.hash)")
            #expect(try await page.text("location.hash").hasSuffix("&period=2016"))
        }
    }
}
