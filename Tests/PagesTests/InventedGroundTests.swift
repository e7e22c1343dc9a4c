import Cartography
import Pages
import Testing

struct InventedGroundTests {
    private static let words = "This place does not exist."

    @Test func isNamedAsSuchOnTheMapItsPictureItsCardAndItsStory() throws {
        let renderer = try Repository.renderer()
        let view = try MapView.sample(isInvented: true)
        let land = try Land(script: Repository.text("site/assets/land.js"), file: "site/assets/land.js")
        let index = try IndexPage(introduction: try SamplePages.document("Text."), maps: [MapCard(view)], stories: [])

        #expect(try renderer.render(SamplePages.map(view), in: .sample).text.contains(Self.words))
        #expect(
            try renderer.render(MapPicture(of: view, over: land, credit: ""), in: .sample).text.contains(">INVENTED<"))
        #expect(try renderer.render(index, in: .sample).text.contains(">Invented</strong>"))
        #expect(try renderer.render(SamplePages.story(on: view), in: .sample).text.contains(Self.words))
    }

    @Test func isNotSaidOfGroundThatExists() throws {
        let page = try Repository.renderer().render(SamplePages.map(.sample()), in: .sample)

        #expect(!page.text.contains(Self.words))
    }
}
