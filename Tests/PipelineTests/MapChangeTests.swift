import Foundation
import GeoIO
import Geography
import Pipeline
import Project
import TestSupport
import Testing

/// What a build makes for maps of a region that was looked at twice.
struct MapChangeTests {
    private struct Silence: BuildObserver {
        func observed(_ name: String, _ verdict: Verdict, note: String?) {}
        func progressed(to done: Int, of total: Int, with name: String) {}
    }

    private static func built() async throws -> SmallProject {
        let project = try SmallProject()
        _ = try await Build(of: ProjectFolder(project.path), observer: Silence()).run()
        return project
    }

    @Test func writesTheChangeWithTheAreasOfTheTable() async throws {
        let project = try await Self.built()
        let files = try project.files(below: "build/site/data/changes")
        let table = try JSONValue(parsing: Data(try project.folder.text("docs/data/areas.json").utf8))
        let row = try #require(table["rows"]?.array?.first { $0["new_ha"]?.number != nil })

        let file = try #require(files.first { $0.key.hasSuffix(".geojson") })
        let features = try GeoJSON.parse(file.value, path: file.key).features
        for kind in ["new", "lost", "persisting"] {
            let own = features.filter { $0.properties["change"]?.string == kind }
            let sum = FeatureCollection(own).polygons.reduce(Area.zero) { $0 + $1.geodesicArea }
            let expected = try #require(row["\(kind)_ha"]?.number)
            #expect((sum.hectares - expected).magnitude < 0.05, "\(kind): \(sum.hectares), \(expected)")
        }
        #expect(features.count > 0)
    }

    @Test func namesTheScriptsOfTheChangeOnThePage() async throws {
        let project = try await Self.built()
        let scripts = try project.files(below: "docs/assets/changes").keys

        let script = try #require(scripts.first)
        #expect(try project.folder.text("docs/told.html").contains(script.dropFirst("docs/".count)))
    }
}
