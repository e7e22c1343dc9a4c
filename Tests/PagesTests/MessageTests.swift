import Cartography
import Geography
import Languages
import Pages
import Project
import Testing

/// What people read when something of theirs is wrong, word for word.
struct MessageTests {
    @Test func saysThatATextHasNoFrontMatter() {
        let error = #expect(throws: ConfigurationError.self) { try MarkdownDocument(text: "# Hello", file: "about.md") }

        #expect(
            error?.description == """
                about.md:1: the text has no front matter.
                Begin the file with a line '---', then 'title: …', then another line '---'.
                """)
    }

    @Test func namesTheLineOfAnUnknownKey() throws {
        let document = try SamplePages.document("", matter: "title: A\nsumary: B")
        let error = #expect(throws: ConfigurationError.self) { try TextPage(name: "about", document: document) }

        #expect(error?.line == 3)
        #expect(error?.description.contains("Did you mean 'summary'?") == true)
    }

    @Test func saysWhichLayerAStoryMeant() throws {
        let matter = "title: A\nmap: sample-map\nchapters:\n  - {center: [0, 0], zoom: 3, layers: [detections-2061]}"
        let document = try SamplePages.document("## One", matter: matter)
        let error = #expect(throws: ConfigurationError.self) {
            try StoryPage(name: "s", document: document, view: .sample())
        }

        #expect(
            error?.description == """
                sample.md:5: the map 'sample-map' has no layer 'detections-2061'.
                Did you mean 'detections-2016'? Its layers are: detections-2016, detections-2020, boundary-basin.
                """)
    }

    @Test func countsChaptersAndSections() throws {
        let document = try SamplePages.document(
            "## One\n\n## Two", matter: "title: A\nmap: m\nchapters: [{ fit: map }]")
        let error = #expect(throws: ConfigurationError.self) {
            try StoryPage(name: "s", document: document, view: .sample())
        }

        #expect(error?.problem == "the front matter has 1 chapters, the text 2 '##' sections.")
    }

    @Test func refusesAPressLinkThatIsNone() {
        let yaml = "press:\n  - {title: T, outlet: O, date: 2020, language: en, link: 'javascript:alert(1)'}"
        let error = #expect(throws: ConfigurationError.self) { try PressItem.list(yaml: yaml, file: "press.yml") }

        #expect(
            error?.description == """
                press.yml:2: 'javascript:alert(1)' can't be linked to.
                Write the article's http or https address.
                """)
    }

    @Test func saysWhereASectionIsLeftOpen() {
        let error = #expect(throws: PagesError.self) {
            try SiteRenderer(templates: ["text": "a\n{{#b}}"], phrases: .none)
        }

        #expect(
            error?.description == """
                templates/text.mustache:2: the file ends, but a section that was opened in it is still open.
                Close each {{#name}}, {{^name}}, {{<name}} and {{$name}} with its own {{/name}}.
                """)
    }

    @Test func saysWhereASectionIsClosedByAnotherName() {
        let error = #expect(throws: PagesError.self) {
            try SiteRenderer(templates: ["text": "\n{{#b}}\n\n{{/c}}"], phrases: .none)
        }

        #expect(
            error?.description == """
                templates/text.mustache:4: a section is closed here that is not the one opened last.
                Close sections by their own names, the one opened last first.
                """)
    }

    @Test(arguments: [
        "{{a", "{{a b}}", "{{{a}}", "{{!a", "{{>a", "{{=<%", "{{<p}}text{{#x}}{{/x}}{{/p}}", "{{/a}}",
    ])
    func hasWordsForEveryWayATemplateIsBroken(text: String) {
        let error = #expect(throws: PagesError.self) { try SiteRenderer(templates: ["text": text], phrases: .none) }

        #expect(error?.description.hasPrefix("templates/text.mustache:1: ") == true)
        // A name of swift-mustache's, like 'expectedSectionEnd', is no word of ours.
        #expect(error?.description.contains(/[a-z][A-Z]/) == false)
    }

    @Test func saysWhichPhraseNobodyWrote() {
        let error = #expect(throws: PagesError.self) {
            try SiteRenderer(templates: ["text": "a\n{{> t.map.legend}}"], phrases: .none)
        }

        #expect(
            error?.description == """
                templates/text.mustache:2: there is no phrase 'map.legend'.
                Write it under 'phrases:' in the file of the site's main language in site/i18n/.
                """)
    }

    @Test func saysWhichTemplateIsMissing() throws {
        let renderer = try SiteRenderer(templates: ["base": ""], phrases: .none)
        let error = #expect(throws: PagesError.self) { try renderer.render(NotFoundPage(), in: .sample) }

        #expect(
            error?.description == """
                There is no template '404.mustache'.
                Copy it from 'templates' in minemap's repository.
                """)
    }

    @Test func refusesANameThatCannotBeAFile() {
        let error = #expect(throws: CartographyError.self) {
            try MapView(
                name: "../x", title: "X", summary: "", bounds: Bounds(minX: 0, minY: 0, maxX: 1, maxY: 1), layers: [])
        }

        #expect(
            error?.description == """
                '../x' can't name the map 'X': names go into addresses and files.
                Use letters, digits, '-', '_' and '.', and begin with a letter or digit.
                """)
    }
}

extension Phrasebook {
    /// A language without a word.
    fileprivate static let none = Phrasebook(language: .english, phrases: [:])
}
