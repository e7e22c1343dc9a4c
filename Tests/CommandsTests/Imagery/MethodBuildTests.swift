import TestSupport
import Testing

/// Ways to make one value of several scenes, as `composite:` in site.yml names them.
struct MethodBuildTests {
    /// Three overpasses of even ground, the second of which lacks a corner and the third a quarter.
    private func project(_ method: String) throws -> SmallProject {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none, composite: \(method)")
        for (index, number) in [900, 600, 750].enumerated() {
            var product = MadeProduct("2020020\(index + 1)")
            product.pixel = { _, column, row in
                (column < 20 * index && row < 30 * index) ? .noData : .number(number)
            }
            try product.write(to: project.folder)
        }
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")
        return project
    }

    /// Twice the digital numbers in the corner that two scenes lack, in the one that one lacks, and elsewhere.
    @Test(arguments: [
        ("median", [1800, 1500, 1500]), ("min", [1800, 1200, 1200]), ("min_masked", [1800, 1800, 1800]),
    ])
    func compositesAsSiteYmlSays(method: String, expected: [UInt16]) throws {
        let values = try project(method).composite("B4")

        #expect([values[5 * 120 + 5], values[5 * 120 + 30], values[100 * 120 + 100]] == expected)
    }

    @Test func refusesAnotherWay() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, composite: mean")
        let outcome = try project.build()

        #expect(
            outcome.errors.replacing(project.path, with: "PROJECT") == """
                Error: PROJECT/site/site.yml:3: 'mean' is no way to composite.
                The ways are: median, min, min_masked.

                """)
    }
}
