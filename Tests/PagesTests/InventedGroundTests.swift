import Cartography
import Languages
import Pages
import Testing

struct InventedGroundTests {
    private static let words = "This place does not exist."

    @Test func isNamedAsSuchOnTheMapItsCardAndItsStory() throws {
        let renderer = try Repository.renderer()
        let view = try MapView.sample(isInvented: true)
        let index = try IndexPage(
            introduction: try SamplePages.document("Text."), maps: [MapCard(view, in: .english)], stories: [])

        #expect(try renderer.render(SamplePages.map(view), in: .sample).text.contains(Self.words))
        #expect(try renderer.render(index, in: .sample).text.contains(">Invented</strong>"))
        #expect(try renderer.render(SamplePages.story(on: view), in: .sample).text.contains(Self.words))
    }

    @Test func isNotSaidOfGroundThatExists() throws {
        let page = try Repository.renderer().render(SamplePages.map(.sample()), in: .sample)

        #expect(!page.text.contains(Self.words))
    }
}
