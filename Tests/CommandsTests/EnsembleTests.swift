import GeoIO
import TestSupport
import Testing

/// A model of two networks, from imagery to detections.
struct EnsembleTests {
    private static let detections = "data/outputs/bright_v1/run_bright_v1_0.50_2020-01-01_2021-01-01.geojson"

    private func properties(_ project: SmallProject) throws -> [[String: JSONValue]] {
        try GeoJSON.read("\(project.path)/\(Self.detections)").features.map(\.properties)
    }

    // sigmoid(20 · 1 − 10) and sigmoid(24 · 1 − 10): their mean, and half their difference.
    @Test func givesDetectionsTheMeanAndTheSpreadOfTheirNetworks() throws {
        let project = try SmallProject()
        try project.writeEnsemble()

        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")
        let detections = try properties(project)

        #expect(!detections.isEmpty)
        for detection in detections {
            guard case .number(let mean) = detection["mean"], case .number(let spread) = detection["spread"] else {
                Issue.record("a detection without mean or spread: \(detection)")
                continue
            }
            #expect((mean - 0.999_976_885).magnitude < 1e-6)
            #expect((spread - 0.000_022_285).magnitude < 1e-6)
        }
        #expect(try project.folder.text("docs/data.html").contains("standard deviation over the 2 networks"))
    }

    @Test func givesDetectionsOfASingleNetworkNoSpread() throws {
        let project = try SmallProject()

        try #require(try project.build().status == 0)

        #expect(try properties(project).allSatisfy { $0["spread"] == nil && $0["std"] != nil })
        #expect(try !project.folder.text("docs/data.html").contains("spread"))
    }

    @Test func keepsTheScoresUntilOneOfItsNetworksChanges() throws {
        let project = try SmallProject()
        try project.writeEnsemble()
        try #require(try project.build().status == 0)
        let again = try project.build()
        let old = try project.folder.sha256("models/bright_b.h5")
        try KerasFixture.brightness(pooling: "MaxPooling2D", weight: 22).write(to: "\(project.path)/models/bright_b.h5")
        try project.replace(old, with: try project.folder.sha256("models/bright_b.h5"), in: "models/bright_v1.yml")

        let changed = try project.build()

        #expect(again.lines("made").isEmpty)
        #expect(changed.lines("made").contains { $0.hasPrefix("made     scores") })
        #expect(changed.lines("made").allSatisfy { !$0.hasPrefix("made     composite") })
    }
}
