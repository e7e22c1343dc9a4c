import Cartography
import GeoIO
import Pages
import Testing

struct EscapingTests {
    @Test func escapesATitleInText() throws {
        let page = try Repository.renderer().render(SamplePages.map(.sample()), in: .sample)

        #expect(page.text.contains("<h1>Tapajós &amp; Jamanxim</h1>"))
        #expect(page.text.contains("<title>Tapajós &amp; Jamanxim · Mines &amp; maps</title>"))
    }

    @Test(arguments: [
        "a\"onload=x", "a\"\u{301}onload=x", "a\u{600}\"onload=x", "'><script>x</script>", "<\u{338}script>",
    ])
    func letsNothingOutOfAnAttribute(title: String) throws {
        let page = try Repository.renderer().render(SamplePages.map(.sample(title: title)), in: .sample)

        #expect(!page.text.unicodeScalars.map(String.init).joined(separator: "|").contains("\"|o|n|l|o|a|d"))
        #expect(!page.text.contains("<script>x"))
        #expect(!page.text.unicodeScalars.map(String.init).joined(separator: "|").contains("<|\u{338}"))
    }

    @Test func cannotEndAScriptElementFromAProperty() throws {
        let view = try MapView.sample(property: .string("</script><script>alert(1)</script>"))
        let page = try Repository.renderer().render(SamplePages.map(view), in: .sample)

        #expect(!page.text.contains("<script>alert"))
        #expect(page.text.contains(#""note":"\u003c/script\u003e\u003cscript\u003ealert(1)"#))
    }

    @Test func leavesControlCharactersOut() throws {
        let page = try Repository.renderer().render(SamplePages.map(.sample(title: "a\u{0}b\u{1B}c")), in: .sample)

        #expect(page.text.contains("<h1>abc</h1>"))
    }

    @Test func leavesRawHTMLOutOfMarkdown() throws {
        let document = try SamplePages.document("<script>alert(1)</script>\n\na <b>c</b>")
        let page = try Repository.renderer().render(TextPage(name: "x", document: document), in: .sample)

        #expect(!page.text.contains("<script>alert"))
        #expect(!page.text.contains("<b>"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org/x", "file:///etc/passwd",
    ])
    func disarmsLinksInMarkdown(address: String) throws {
        let document = try SamplePages.document("[click](<\(address)>)")
        let page = try Repository.renderer().render(TextPage(name: "x", document: document), in: .sample)

        #expect(page.text.contains("<a href=\"#\">click</a>"))
    }

    @Test(arguments: ["javascript:alert(1)", "//example.org", "https:example.org", "a b", "\\\\example.org", ""])
    func refusesAMenuEntryThatLeadsNowhereSafe(path: String) throws {
        let site = SiteInfo(
            title: "S", tagline: "", edition: SiteInfo.sample.edition, credits: [],
            navigation: [NavigationItem(title: "Bad", path: path)])

        #expect(throws: PagesError.unsafeAddress(path, of: "menu entry 'Bad'")) {
            try Repository.renderer().render(NotFoundPage(), in: site)
        }
    }

    @Test func letsOnlyTheHostsOfItsBasemapsIn() throws {
        let view = try MapView.sample(basemaps: [.sample()])
        let page = try Repository.renderer().render(SamplePages.map(view), in: .sample)

        #expect(page.text.contains("img-src 'self' data: blob: https://tiles.example.org;"))
        #expect(page.text.contains("connect-src 'self' https://tiles.example.org;"))
    }

    @Test(arguments: [
        "http://example.org/{z}/{x}/{y}", "https://example.org/", "https://a;script-src *//{z}/{x}/{y}",
        "https:///{z}/{x}/{y}",
    ])
    func refusesABasemapThatIsNone(url: String) {
        #expect(throws: CartographyError.basemapAddress(title: "B", url: url)) {
            try Basemap(id: "b", title: "B", url: url, attribution: "", maximumZoom: 1)
        }
    }
}
