import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

/// Each mistake: a message that names the file, what is wrong and what to do; a failing exit; nothing published.
struct BadInputTests {
    /// Spoils a small project and says what a build of it must answer.
    ///
    /// `PROJECT` stands for its folder.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let spoil: @Sendable (SmallProject) throws -> Void
        let message: String

        init(_ name: String, _ spoil: @escaping @Sendable (SmallProject) throws -> Void, says message: String) {
            testDescription = name
            self.spoil = spoil
            self.message = message
        }
    }

    @Test(arguments: mistakes)
    func isRefusedWithAMessageThatSaysWhatToDo(mistake: Mistake) throws {
        let project = try SmallProject()
        try mistake.spoil(project)

        let outcome = try project.build()
        let message = outcome.errors.replacing(project.path, with: "PROJECT")
            .replacing(/SHA-256 is [0-9a-f]{64}/, with: "SHA-256 is DIGEST")
            .replacing(/has \d+ bytes of \d+/, with: "has HALF bytes of WHOLE")

        #expect(message == "Error: \(mistake.message)\n")
        #expect(outcome.status != 0)
        #expect(!project.folder.has("docs/index.html") && !project.folder.has("docs/run.html"))
    }

    // Three kilobytes a file: less than a composite of the project's tiles needs.
    @Test func saysThatTheDiskIsFull() throws {
        let project = try SmallProject()

        let outcome = try project.build(shell: "ulimit -f 3")

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("Can't write"))
        #expect(outcome.errors.contains("space"))
        let whole = try SmallProject()
        try #require(try whole.build().status == 0)
        let expected = try whole.files(below: "docs", "data/outputs", "build/composites", "build/scores")
        let left = try project.files(below: "docs", "data/outputs", "build/composites", "build/scores")
        #expect(left.filter { expected[$0.key] != $0.value && !$0.key.hasSuffix(".part") }.isEmpty)
    }

    @Test func takesAnEmptyCollectionAsNoDetections() throws {
        let project = try SmallProject()
        try project.write([], to: "data/told.geojson")

        #expect(try project.build().status == 0)
    }

    @Test func repairsAndReportsASelfCrossingDetection() throws {
        let project = try SmallProject()
        let bowTie = [(-57.0, -5.43), (-56.998, -5.428), (-56.998, -5.43), (-57.0, -5.428), (-57.0, -5.43)]
        let feature = Feature(
            Polygon(exterior: bowTie.map { Coordinate(longitude: $0.0, latitude: $0.1) }),
            properties: ["year": .string("2020-01-01")])
        // The writer turns rings round, and so would hide nothing: the crossing stays.
        try project.write([feature], to: "data/told.geojson")

        let outcome = try project.build()

        #expect(outcome.status == 0)
        #expect(outcome.lines("made").contains { $0.contains("(1 detections, 1 self-crossing repaired)") })
    }
}
