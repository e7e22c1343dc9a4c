import Cartography
import Geography
import Pages
import Project

extension Press {
    /// A still picture of the map for each chapter of each story: what there is without JavaScript and on paper.
    ///
    /// It depends on the chapter's settings and not on its text, so that a sentence can change without a new picture.
    func storyStills() throws -> [Artefact] {
        let land = land
        return try stories().flatMap { story in
            let view = Lazy { try page(of: story) }
            let inputs = story.map.inputs.merging(pictureInputs) { first, _ in first }
            let credit = credit(of: story.map)
            return story.document.sections.indices.map { index in
                let path = StoryPage.stillPath(of: story.name, index + 1, in: edition.language)
                var inputs = inputs
                inputs["credit"] = credit
                inputs["chapter"] = [story.document, story.main ?? story.document]
                    .map { $0.settings(ofSection: index) }.joined(separator: "\n---\n")
                return picture(path, from: inputs) {
                    let story = try view.value()
                    let chapter = story.chapters[index]
                    return try MapPicture(
                        chapterOn: story.view, path: path, centre: chapter.center, zoom: chapter.zoom,
                        showing: chapter.opacities, over: chapter.backdropPeriod, try land.value(), credit: credit,
                        words: words)
                }
            }
        }
    }
}
