import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

/// Clouds hidden in a build as site.yml says.
struct MaskBuildTests {
    private static let trees = "build/assets/s2cloudless.txt"

    /// A project of folders of scenes, one of which has a mask of 0, 40 and 80 by column.
    private func project(_ masks: String) throws -> SmallProject {
        let project = try SmallProject()
        try project.replace("path: scenes,", with: "path: scenes, \(masks)")
        try project.replace("mosaic: 6", with: "mosaic: 12")
        try project.replace("tile: 40", with: "tile: 120", in: "models/bright_v1.yml")
        try project.remove("scenes/2020-08-01")
        let mask = (0..<14_400).map { UInt16($0 % 120 / 40 * 40) }
        try GeoTIFF(extent: SmallProject.ground, bandNames: [""], pixels: mask).write(
            to: "\(project.path)/scenes/2020-02-01/mask.tif")
        return project
    }

    /// Of each third of the ground, whether all of it is shown; `nil` where a part is.
    private func thirds(_ project: SmallProject) throws -> [Bool?] {
        let counts = try project.composite("scenes")
        return (0..<3).map { third in
            let seen = Set(counts.indices.filter { $0 % 120 / 40 == third }.map { counts[$0] > 0 })
            return seen.count == 1 ? seen.first : nil
        }
    }

    @Test(arguments: [
        ("", [true, false, false]), ("mask: none,", [true, true, true]),
        ("mask: external, external: { clear_from: 60 },", [false, false, true]),
        ("mask: external, external: { cloud_from: 60 },", [true, true, false]),
    ])
    func hidesWhatTheMaskBesideTheBandsSays(masks: String, shown: [Bool]) throws {
        let project = try project(masks)
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        #expect(try thirds(project) == shown)
    }

    /// A product of land with clouds over its western third.
    private var cloudy: MadeProduct {
        var product = MadeProduct("20200201")
        let land = [
            "B01": 1500, "B02": 1250, "B04": 900, "B05": 1100, "B08": 2600, "B8A": 2700, "B09": 900, "B10": 12,
            "B11": 1900, "B12": 1100,
        ]
        product.bands = land.keys.sorted()
        product.pixel = { band, column, _ in
            .number((land[band] ?? 0) + (column >= 36 ? 0 : band == "B10" ? 300 : 4200))
        }
        return product
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: trees), "needs scripts/assets.sh"))
    func findsCloudsInProductsByItself() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products")
        try cloudy.write(to: project.folder)
        try FileManager.default.copyItem(atPath: Self.trees, toPath: "\(project.path)/\(Self.trees)")
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        let counts = try project.composite("scenes")
        let row = counts[(60 * 120)..<(61 * 120)].map { $0 > 0 }
        let edge = try #require(row.firstIndex(of: true))
        // Cells of 6 pixels; averaging and dilation move the clouds' edge, by some cells at most.
        #expect(edge.isMultiple(of: 6) && abs(edge - 36) <= 36)
        #expect(row[edge...].allSatisfy { $0 })
        #expect(outcome.saidOfScenes(in: project) == [])
    }

    @Test func asksForTheModelOfCloudsBeforeItReadsAnything() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products")
        try cloudy.write(to: project.folder)

        let outcome = try project.build()

        #expect(outcome.status != 0)
        #expect(
            outcome.errors.replacing(project.path, with: "PROJECT").hasPrefix(
                "Error: Can't use the cloud model 'PROJECT/build/assets/s2cloudless.txt': "))
        #expect(
            outcome.errors.hasSuffix(
                "Run 'scripts/assets.sh' to fetch the model of s2cloudless, or name another 'mask:' in site.yml.\n"))
    }
}
