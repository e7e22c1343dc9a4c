import Foundation
import GeoIO
import TestSupport
import Testing

/// Scenes that can't be used: told, counted, and no reason to stop, but with `--strict`.
struct BadSceneTests {
    /// A product that is spoilt in some way, and what a build says of it.
    ///
    /// `NAME` stands for the product's name.
    struct Spoilt: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let spoil: @Sendable (_ project: SmallProject, _ product: MadeProduct, _ root: String) throws -> Void
        let says: [String]
    }

    static let product = MadeProduct("20200801", baseline: "05.11")

    private static func project() throws -> SmallProject {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        try MadeProduct("20200201").write(to: project.folder)
        return project
    }

    @Test(arguments: spoilt)
    func isSkippedAndTold(spoilt: Spoilt) throws {
        let project = try Self.project()
        let root = try Self.product.write(to: project.folder)
        try spoilt.spoil(project, Self.product, root)
        let outcome = try project.build()

        let said = outcome.saidOfScenes(in: project).map { $0.replacing(Self.product.name, with: "NAME") }
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(said.count == spoilt.says.count && zip(said, spoilt.says).allSatisfy { $0.hasPrefix($1) }, "\(said)")
        #expect(outcome.output.contains("\nWhat became of every scene is in build/report.json.\n"))
        #expect(try !project.detections().isEmpty && project.areas()["overpasses"] == "1.00")
        let report = try project.report()
        let count = (report["faults"]?.array?.count ?? 0) + (report["dropped"]?.array?.count ?? 0)
        #expect(count == spoilt.says.count)
    }

    @Test func stopsAStrictBuildBeforeAnythingIsPublished() throws {
        let project = try Self.project()
        let root = try Self.product.write(to: project.folder)
        try project.folder.write("<a>", to: "\(root)/MTD_MSIL1C.xml")
        try project.folder.write("PK and no more", to: "products/\(Self.product.name).SAFE.zip")

        let outcome = try project.build("--strict")

        #expect(
            outcome.errors == """
                Error: With --strict the build stops here, since not all imagery is sound:
                  products/\(Self.product.name).SAFE: the XML of its 'MTD_MSIL1C.xml' can't be read, line 1: Premature end \
                of data in tag a line 1
                  products/\(Self.product.name).SAFE.zip: the archive can't be opened
                Mend or remove these, or build without --strict: bad scenes are then skipped and counted.

                """)
        #expect(outcome.status != 0)
        #expect(!project.folder.has("docs/index.html") && !project.folder.has("docs/run.html"))
        #expect(!project.folder.has("data/outputs"))
    }

    @Test func stopsAStrictBuildAtATileThatIsNotObserved() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none, min_scenes: 2")
        try MadeProduct("20200201").write(to: project.folder)

        let outcome = try project.build("--strict")

        #expect(outcome.status != 0)
        #expect(
            outcome.errors.contains("\n  run 120:4:10.0:21:0:-501 2020-01-01..2021-01-01: not observed\n"),
            "\(outcome.errors)")
    }

    @Test func passesAStrictBuildOfSoundImagery() throws {
        let outcome = try Self.project().build("--strict")

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!outcome.output.contains("build/report.json"))
    }
}
