import Languages
import Pages
import Project
import Testing

/// Texts with numbers, on their way into pages.
struct BoundTextTests {
    private static let tag = "area basin 2020"
    private static let shown =
        "<data class=\"figure\" value=\"51239.6414\" data-measure=\"footprint\" data-region=\"basin\""
        + " data-period=\"2020\" data-model=\"v4\" data-unit=\"ha\">51,200\u{A0}ha</data>"

    private func page(_ body: String, title: String = "A text") throws -> String {
        let document = try MarkdownDocument(
            text: "---\ntitle: \(title)\nsummary: \(title)\n---\n\(body)", file: "site/pages/about.md")
        let figures = try document.numberTags.map { tag in
            (tag, try Numbers.sample.figure(NumberTag(tag), in: Repository.edition()))
        }
        let renderer = try Repository.renderer().showing(Dictionary(uniqueKeysWithValues: figures))
        return try renderer.render(TextPage(name: "about", document: document), in: .sample).text
    }

    @Test func bindsANumberToItsStatistic() throws {
        #expect(try page("About {{\(Self.tag)}}.").contains("<p>About \(Self.shown).</p>"))
    }

    /// Underscores, asterisks and pipes mean something to Markdown.
    @Test(arguments: [
        ("**{{area basin 2020}}**", "<strong>\(shown)</strong>"),
        ("| a |\n|---|\n| {{area basin 2020}} |", "<td>\(shown)</td>"),
        ("## Of {{area basin 2020}} and more", "<h2 id=\"of-and-more\">Of \(shown) and more</h2>"),
        ("[{{area basin 2020}}](index.html)", "<a href=\"index.html\">\(shown)</a>"),
        (
            "![{{area basin 2020}}](assets/a.png \"{{area basin 2020}}\")",
            "alt=\"51,200\u{A0}ha\" title=\"51,200\u{A0}ha\""
        ),
        ("`{{area basin 2020}}`", "<code>{{area basin 2020}}</code>"),
        ("`{{anything}}`", "<code>{{anything}}</code>"),
        ("```\n{{anything}}\n```", "<pre><code>{{anything}}\n</code></pre>"),
        ("Braces that {{ nothing closes", "<p>Braces that {{ nothing closes</p>"),
    ])
    func bindsItWhereverTextStands(body: String, html: String) throws {
        let page = try page(body)

        #expect(page.contains(html), "\(page)")
    }

    @Test func writesPlainTextIntoTitlesAndAttributes() throws {
        let page = try page("", title: "{{area basin 2020}} & more")

        #expect(page.contains("<title>51,200\u{A0}ha &amp; more · Mines &amp; maps</title>"))
        #expect(page.contains("<meta name=\"description\" content=\"51,200\u{A0}ha &amp; more\"/>"))
        #expect(page.contains("<h1>\(Self.shown) &amp; more</h1>"))
    }

    @Test func showsADashForARegionThatWasLeftOut() throws {
        #expect(try page("{{area far 2020}}").contains("<p><span class=\"figure\">–</span></p>"))
    }

    @Test func refusesANumberInAnAddress() throws {
        #expect {
            try page("[x](about.html?{{area basin 2020}})")
        } throws: { error in
            "\(error)" == """
                site/pages/about.md: a number can't stand in an address: 'about.html?{{area basin 2020}}'.
                Write the address without it.
                """
        }
    }

    @Test func leavesNoTagUnfilled() throws {
        let document = try MarkdownDocument(text: "---\ntitle: A\n---\n{{area basin 2020}}", file: "a.md")
        let page = try TextPage(name: "about", document: document)

        #expect {
            try Repository.renderer().render(page, in: .sample)
        } throws: { error in
            "\(error)" == """
                '{{area basin 2020}}' stands where no number can stand.
                Write the words without it, or the number in a text of site/pages, site/stories, or a map of site/site.yml.
                """
        }
    }

    @Test func keepsTagsThroughYAML() throws {
        let site = try SiteConfiguration(
            text: "title: {{area basin 2020}} of mines\ncredits: [{{area a_b 2020}}, x]", path: "site.yml")

        #expect(site.title.description.unveilingTags == "\"{{area basin 2020}} of mines\"")
        #expect(site.credits.map { $0.description.unveilingTags } == ["\"{{area a_b 2020}}\"", "\"x\""])
    }
}
