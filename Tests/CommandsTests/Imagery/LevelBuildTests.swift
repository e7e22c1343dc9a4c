import GeoIO
import TestSupport
import Testing

/// Products of a level that the model wasn't trained on.
struct LevelBuildTests {
    private func project(_ more: String = "") throws -> (project: SmallProject, product: MadeProduct) {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none\(more)")
        var product = MadeProduct("20200201", baseline: "05.11")
        product.level = "L2A"
        try product.write(to: project.folder)
        return (project, product)
    }

    @Test func refusesL2AForAModelOfL1C() throws {
        let (project, product) = try project()

        let outcome = try project.build()

        #expect(
            outcome.errors == """
                Error: The scene '\(product.name)' is L2A, and the model's card says that the model was trained on L1C.
                Find L1C products, or write 'allow_level: L2A' in site.yml to use these all the same.

                """)
        #expect(outcome.status != 0)
        #expect(!project.folder.has("docs/index.html"))
    }

    @Test func takesL2AWhereTheUserAllowsIt() throws {
        let (project, _) = try project(", allow_level: L2A")
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        #expect(try Set(project.composite("B4")) == [1000, 6000])
        #expect(try !project.detections().isEmpty)
    }

    @Test func readsL1COfADatatakeThatIsThereInBothLevels() throws {
        let (project, product) = try project(", allow_level: L2A")
        var better = MadeProduct("20200201")
        better.pixel = { _, _, _ in .number(700) }
        try better.write(to: project.folder)
        try #require(try project.build().status == 0)

        #expect(try Set(project.composite("B4")) == [1400])
        #expect(try project.report()["dropped"]?.array?.first?["scene"] == .string(product.name))
    }
}
