import Cartography
import Pages
import Project

/// A story of four chapters on the sample map: one period, both, the change between them, and a faded one.
enum SampleStory {
    static let main = """
        ---
        title: A story
        byline: A. Writer
        date: 2026-11-23
        updated: 2026-11-30
        credits: [Nobody & co]
        map: sample-map
        ---
        Before.

        ## One

        ```chapter
        center: [-57, -6]
        zoom: 9
        layers: [detections-2016]
        ```

        First, {{area basin 2020}}.

        ## Two

        ```chapter
        id: both
        center: [-56.9, -6]
        zoom: 10
        layers: [detections-2016, detections-2020]
        align: right
        ```

        Second.

        ## Three

        ```chapter
        fit: map
        change: [2016, 2020]
        picture: boats.png
        alt: Two boats
        caption: Boats, {{detections basin 2016}}
        credit: A. Painter
        ```

        Third.

        ## Four

        ```chapter
        fit: basin
        period: 2020
        opacity: { detections-2020: 0.4 }
        align: full
        ```

        Fourth.
        """

    /// The same chapters in Spanish, without settings.
    static let translation = """
        ---
        title: Un relato
        map: sample-map
        ---
        Antes.

        ## Uno

        Primero, {{area basin 2020}}.

        ## Dos

        Segundo.

        ## Tres

        ```chapter
        alt: Dos botes
        ```

        Tercero.

        ## Cuatro

        Cuarto.
        """

    static func page(_ text: String = main, in code: String = "en") throws -> StoryPage {
        let document = try MarkdownDocument(
            text: text, file: "site/stories/sample/index.\(code).md", root: code == "en" ? "" : "../")
        let following = try MarkdownDocument(text: main, file: "site/stories/sample/index.en.md")
        return try StoryPage(
            name: "sample", document: document, following: code == "en" ? nil : following,
            view: .sample(changes: [SampleChange.change()]), pictures: ["boats.png"])
    }

    static func rendered(_ text: String = main, in code: String = "en") throws -> RenderedPage {
        let edition = try Repository.edition(code)
        let figures = try ["area basin 2020", "detections basin 2016"].map { tag in
            (tag, try Numbers.sample.figure(NumberTag(tag), in: edition))
        }
        let renderer = try Repository.renderer(code).showing(Dictionary(uniqueKeysWithValues: figures))
        return try renderer.render(page(text, in: code), in: .sample(in: code))
    }
}
