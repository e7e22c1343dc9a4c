import Foundation
import GeoIO
import TestSupport
import Testing

/// Products of several processing baselines, built as they come.
struct RadiometryBuildTests {
    /// One product of a baseline, with a pixel without data, a saturated one, and one darker than nothing.
    private func project(_ baseline: String) throws -> SmallProject {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        var product = MadeProduct("20200201", baseline: baseline)
        product.pixel = { band, column, row in
            switch (column, row) {
            case (5, 7): .noData
            case (6, 7): .saturated
            case (8, 7): .number(-300)
            default: .number(SmallProject.number(band, column, row))
            }
        }
        try product.write(to: project.folder)
        return project
    }

    @Test func givesTheSameBytesForTheSameGroundWhateverTheBaseline() throws {
        let (old, new) = (try project("02.06"), try project("05.11"))
        try #require(try old.build().status == 0)
        try #require(try new.build().status == 0)
        let made = { (project: SmallProject) in
            try project.files(below: "build/composites", "build/scores", "data/outputs").filter {
                !$0.key.hasSuffix(".json")
            }
        }

        #expect(try made(old) == made(new))
        #expect(
            try made(new).keys.contains { $0.hasSuffix(".tif") } && made(new).keys.contains { $0.hasSuffix(".csv") })
        #expect(try !new.detections().isEmpty)
    }

    @Test(arguments: ["02.06", "05.11"])
    func masksWhatHoldsNoValueAndKeepsWhatIsDarkerThanNothing(baseline: String) throws {
        let project = try project(baseline)
        try #require(try project.build().status == 0)

        let values = try project.composite("B4")[(7 * 120 + 4)..<(7 * 120 + 10)]
        #expect(Array(values) == [1000, 0, 0, 1000, 2, 1000])
    }

    @Test func readsTheHighestBaselineOfADatatakeAlone() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        var (old, new) = (MadeProduct("20200201", baseline: "02.06"), MadeProduct("20200201", baseline: "05.00"))
        old.generated = "20200201T180000"
        new.generated = "20230402T010203"
        old.pixel = { _, _, _ in .number(2_900) }
        for product in [old, new] { try product.write(to: project.folder) }
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        let report = try project.report()
        #expect(outcome.saidOfScenes(in: project) == [])
        #expect(report["scenesFound"] == .number(2) && report["overpasses"] == .number(1))
        #expect(
            report["dropped"]
                == .array([
                    .object([
                        "scene": .string(old.name), "source": .string("products/\(old.name).SAFE"),
                        "reason": .object(["replaced": .object(["by": .string(new.name)])]),
                    ])
                ]))
        #expect(try Set(project.composite("B4")) == [1000, 6000])
        #expect(try project.areas()["overpasses"] == "1.00")
    }
}
