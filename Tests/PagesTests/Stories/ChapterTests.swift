import Pages
import Project
import Testing

/// What editors say of a chapter, and what they read when they said it wrong.
struct ChapterTests {
    @Test func readsSettingsUnderTheHeading() throws {
        let chapters = try SampleStory.page().chapters

        #expect(chapters.map(\.id) == ["one", "both", "three", "four"])
        #expect(chapters.map(\.zoom) == [9, 10, 10.5, 10.5])
        #expect(chapters[0].opacities == ["detections-2016": 1, "boundary-basin": 1])
        #expect(chapters[2].opacities == ["detections-2016": 1, "detections-2020": 1, "boundary-basin": 1])
        #expect(chapters[3].opacities == ["detections-2020": 0.4, "boundary-basin": 1])
    }

    @Test func showsNoSettingsToReaders() throws {
        #expect(try !SampleStory.rendered().text.contains("fit: map"))
    }

    @Test func takesTheMainLanguagesSettingsWhereATranslationHasNone() throws {
        let page = try SampleStory.page(SampleStory.translation, in: "es")
        let text = try SampleStory.rendered(SampleStory.translation, in: "es").text

        #expect(page.chapters.map(\.id) == ["uno", "both", "tres", "cuatro"])
        #expect(page.chapters.map(\.zoom) == (try SampleStory.page().chapters.map(\.zoom)))
        #expect(page.byline == "A. Writer")
        #expect(text.contains("alt=\"Dos botes\""))
        #expect(text.contains("Primero, <data"))
        #expect(text.contains("51.200\u{A0}ha</data>"))
    }

    @Test func bindsTheNumberOfACaption() throws {
        let caption = "<figcaption>Boats, <data class=\"figure\" value=\"4436\""

        #expect(try SampleStory.rendered().text.contains(caption))
    }

    @Test func leavesTheDateOfAnUpdateToTheLanguage() throws {
        #expect(try SampleStory.rendered().text.contains("<time datetime=\"2026-11-30\">30 Nov 2026</time>"))
    }

    @Test(arguments: [
        ("zoom: 9", "zoom: 30", 15, "a chapter needs a zoom from 0 to 22."),
        ("center: [-57, -6]", "center: [-57]", 14, "'center' must be a longitude and a latitude."),
        ("zoom: 9", "zom: 9", 15, "'zom' is not a key of a chapter."),
        ("fit: basin", "fit: basim", 49, "the map 'sample-map' has no region 'basim'."),
        ("period: 2020", "period: 2021", 50, "the map 'sample-map' has no detections of '2021'."),
        ("0.4", "4", 51, "'4' is no opacity."),
        ("align: full", "align: middle", 52, "'middle' is no place for a text."),
        (
            "change: [2016, 2020]", "change: [2020, 2016]", 37,
            "the map 'sample-map' has no change between these periods."
        ),
        ("picture: boats.png", "picture: boat.png", 38, "there is no picture 'boat.png' beside the story."),
        ("alt: Two boats\n", "", 38, "the picture 'boats.png' has no 'alt'."),
        ("align: right", "backdrop: clouds", 28, "the map 'sample-map' has no backdrop 'clouds'."),
        ("id: both", "id: a b", 24, "'a b' can't be part of a file's name."),
        ("updated: 2026-11-30", "updated: today", 5, "'today' is no day."),
    ])
    func saysInWhichLineASettingIsWrong(right: String, wrong: String, line: Int, problem: String) throws {
        let error = #expect(throws: ConfigurationError.self) {
            try SampleStory.page(SampleStory.main.replacing(right, with: wrong))
        }

        #expect(error?.line == line)
        #expect(error?.problem == problem)
    }

    @Test func saysWhatAChapterWithoutACameraNeeds() throws {
        let text = SampleStory.main.replacing("center: [-57, -6]\nzoom: 9\n", with: "")
        let error = #expect(throws: ConfigurationError.self) { try SampleStory.page(text) }

        #expect(
            error?.description == """
                site/stories/sample/index.en.md:11: the chapter says nowhere where the map looks.
                Write 'center: [-56.9, -6.5]' and 'zoom: 8.5', or 'fit: map', into a block ```chapter under its heading.
                """)
    }

    @Test func refusesATranslationWithAnotherNumberOfChapters() throws {
        let text = SampleStory.translation.replacing("## Cuatro", with: "")
        let error = #expect(throws: ConfigurationError.self) { try SampleStory.page(text, in: "es") }

        #expect(
            error?.description == """
                site/stories/sample/index.es.md: the text has 3 chapters, and site/stories/sample/index.en.md has 4.
                Write the same '##' sections in the same order: chapters follow the main language's settings.
                """)
    }

    @Test func keepsEachIdForOneChapter() throws {
        let error = #expect(throws: ConfigurationError.self) {
            try SampleStory.page(SampleStory.main.replacing("id: both", with: "id: one"))
        }

        #expect(error?.problem == "two chapters have the id 'one'.")
    }
}
