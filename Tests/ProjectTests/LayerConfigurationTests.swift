import Project
import Testing

struct LayerConfigurationTests {
    private func site(_ layer: String) throws -> SiteConfiguration {
        try SiteConfiguration(
            text: """
                title: T
                maps:
                  - { name: m, title: M, regions: [], model: a, threshold: b, date: c, dataset: d, layers: [\(layer)] }
                """, path: "site.yml")
    }

    @Test func readsTheStyleOfALayer() throws {
        let layer = try #require(
            try site("{ name: r, path: a.geojson, title: R, colour: \"#2f7d4f\", opacity: 0.5, shown: false }").maps
                .first?
                .layers.first)

        #expect(layer.colour == "#2f7d4f")
        #expect(layer.outline == "#2f7d4f")
        #expect(layer.opacity == 0.5)
        #expect(!layer.isShown)
    }

    @Test(arguments: [
        ("{ name: r, path: a, title: R, colour: \"red;}\" }", "'red;}' is no colour."),
        ("{ name: r, path: a, title: R, opacity: 2 }", "an opacity is from 0 to 1, not 2.0."),
        ("{ name: ../r, path: a, title: R }", "'../r' can't be part of a file's name."),
        ("{ name: r, path: a, title: R }, { name: r, path: b, title: S }", "two layers of the map are named 'r'."),
    ])
    func refusesWhatIsNoLayer(layer: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) { try site(layer) }

        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }
}
