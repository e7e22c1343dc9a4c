import Foundation
import GeoIO
import Imagery
import Pipeline
import Project
import TestSupport
import Testing

/// What each stage writes from a small project, held against what its version wrote when it was raised.
///
/// A stage whose output changed with the same version would be kept in every project that has it. When one of these
/// fails because the change was meant: raise the stage's version in `Stage`, and write version and digest here.
struct StageVersionTests {
    private static let written = [
        "composites": "2 d68dd723",
        "scores": "2 dd28a23e",
        "detections": "2 180702af",
        "statistics": "2 705dc3d2",
        "truth": "1 da9222a0",
    ]

    private struct Silence: BuildObserver {
        func observed(_ name: String, _ verdict: Verdict, note: String?) {}
        func progressed(to done: Int, of total: Int, with name: String) {}
    }

    @Test func writeWhatTheirVersionsWrote() async throws {
        let project = try Self.project()
        _ = try await Build(of: ProjectFolder(project.path), observer: Silence()).run()
        // Pixels, not files: how well they are compressed is GDAL's affair.
        let composites = try project.files(below: "build/composites").keys.sorted().filter { $0.hasSuffix(".tif") }
            .map { try Composite(reading: "\(project.path)/\($0)").values.map(String.init).joined(separator: " ") }

        let found = [
            "composites": "\(Stage.composites) \(Digest(of: composites.joined()).short)",
            "scores": "\(Stage.scores) \(try digest(of: "build/scores", in: project))",
            "detections": "\(Stage.detections) \(try digest(of: "data/outputs", in: project))",
            "statistics": "\(Stage.statistics) \(Digest(of: try project.folder.text("docs/data/areas.csv")).short)",
            "truth": "\(Stage.truth) \(Digest(of: try truths(of: project).joined()).short)",
        ]

        for (stage, digest) in Self.written { #expect(found[stage] == digest, "the stage of \(stage)") }
    }

    /// The small project, with outlines of one of its mines; the other is something else.
    private static func project() throws -> SmallProject {
        let project = try SmallProject()
        for (name, window) in zip(["mines", "others"], SmallProject.mines) {
            let feature = Feature(try SmallProject.polygon(of: window), properties: ["class": .string("pond")])
            try project.folder.write(
                GeoJSON.text(of: FeatureCollection([feature])), to: "data/truth/\(name)-2020.geojson")
        }
        try project.replace(
            "    periods: [2020]\n",
            with: """
                    periods: [2020]
                    truth:
                      mines: data/truth/mines-{period}.geojson
                      others: data/truth/others-{period}.geojson

                """)
        return project
    }

    /// What the stage of the truth writes: the comparisons, and the tables that are published.
    private func truths(of project: SmallProject) throws -> [String] {
        let comparisons = try project.files(below: "build/truth").sorted { $0.key < $1.key }
        return comparisons.map { String(decoding: $0.value, as: UTF8.self) }
            + [try project.folder.text("docs/data/truth.csv")]
    }

    private func digest(of folder: String, in project: SmallProject) throws -> String {
        let files = try project.files(below: folder).sorted { $0.key < $1.key }
        return Digest(of: files.map { (label: $0.key, value: String(decoding: $0.value, as: UTF8.self)) }).short
    }
}
