import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

struct CompositeCommandTests {
    @Test func makesCompositesAndNothingAfterThem() throws {
        let project = try SmallProject()
        let outcome = try Tool.run("composite", "--project", project.path, "run")

        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("18 composites are in \(project.path)/build/composites.\n"))
        #expect(try project.files(below: "build/scores", "docs").isEmpty)
        #expect(try project.build().lines("kept").count { $0.hasPrefix("kept     composite ") } == 18)
    }

    @Test func namesTheBandsForOtherPrograms() throws {
        let project = try SmallProject()
        _ = try Tool.run("composite", "--project", project.path)
        let file = try #require(try composites(of: project, ending: ".tif").first)
        let dataset = try Dataset(reading: file)

        #expect(try (1...4).map { try dataset.name(ofBand: $0) } == ["B4", "B8", "B11", "scenes"])
        #expect(try (1...4).map { try dataset.scale(ofBand: $0) } == [0.5, 0.5, 0.5, 1])
        #expect(try dataset.blockSize().width == 256 || dataset.width < 256)
    }

    @Test func putsAPictureBesideEachThatTheNextBuildKeeps() throws {
        let project = try SmallProject()
        let outcome = try Tool.run("composite", "--project", project.path, "--quicklook")

        #expect(outcome.status == 0)
        #expect(try composites(of: project, ending: ".png").count == 18)
        #expect(try project.build().status == 0)
        #expect(try composites(of: project, ending: ".png").count == 18)
    }

    private func composites(of project: SmallProject, ending: String) throws -> [String] {
        try project.files(below: "build/composites").keys.sorted().filter { $0.hasSuffix(ending) }
            .map { "\(project.path)/\($0)" }
    }
}
