import Foundation
import GeoIO
import Geography
import Pipeline
import Project
import TestSupport
import Testing

/// Layers that a project brings to its maps itself.
struct OwnLayerTests {
    private struct Silence: BuildObserver {
        func observed(_ name: String, _ verdict: Verdict, note: String?) {}
        func progressed(to done: Int, of total: Int, with name: String) {}
    }

    /// A project whose first map shows a layer and smaller areas.
    private static func project(_ layer: FeatureCollection) throws -> SmallProject {
        let project = try SmallProject()
        try project.replace(
            "title: Run, regions: run,",
            with: "title: Run, regions: run, sub_areas: \"data/areas/*.geojson\", layers: [{ name: parks, "
                + "path: data/parks.geojson, title: Parks & reserves, colour: \"#2f7d4f\", shown: false }],")
        try project.folder.write(GeoJSON.text(of: layer), to: "data/parks.geojson")
        let area = FeatureCollection([Feature(Polygon.square(-57, -5.4, side: 0.02))])
        try project.folder.write(GeoJSON.text(of: area), to: "data/areas/upper_river.geojson")
        return project
    }

    private static func build(_ project: SmallProject) async throws {
        _ = try await Build(of: ProjectFolder(project.path), observer: Silence()).run()
    }

    @Test func standOnThePageWithTheirStyleAndNames() async throws {
        let project = try Self.project(FeatureCollection([Feature(Polygon.square(-57, -5.4))]))
        try await Self.build(project)
        let page = try project.folder.text("docs/run.html")

        #expect(page.contains("data-layer=\"own-parks\"/>"))
        #expect(page.contains("<span class=\"legend-title\">Parks &amp; reserves</span>"))
        #expect(page.contains("\"fill\":\"#2f7d4f\""))
        #expect(page.contains("id=\"layer-sub-areas\">"))
        #expect(page.contains("\"name\":\"upper river\""))
    }

    @Test func areRefusedWithShapesThatMapsDoNotDraw() async throws {
        let project = try Self.project(FeatureCollection())
        try project.folder.write(
            #"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#, to: "data/parks.geojson")

        await #expect(throws: BuildError.undrawnFeature(path: "data/parks.geojson", kind: "LineString")) {
            try await Self.build(project)
        }
    }
}
