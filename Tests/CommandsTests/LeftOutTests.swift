import TestSupport
import Testing

struct LeftOutTests {
    /// A project whose published detections are yet to be fetched.
    private func project() throws -> SmallProject {
        let project = try SmallProject()
        try project.replace("data/told.geojson", with: "build/fetched/told.geojson")
        let digest = String(repeating: "a", count: 64)
        let entry = "fetch:\n  - { path: told.geojson, sha256: \(digest), licence: L, attribution: A }\n"
        try project.folder.write(try project.folder.text("site/site.yml") + "\n" + entry, to: "site/site.yml")
        try project.folder.write(
            """
            ---
            title: Story
            map: told
            chapters:
              - { center: [-57, -5.4], zoom: 9, layers: [detections-2020] }
            ---
            ## One
            Text.
            """, to: "site/stories/s/index.en.md")
        return project
    }

    @Test func buildsWhatItCanAndSaysWhatItLeftOut() throws {
        let outcome = try project().build()

        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                """
                left out region told: 'build/fetched/told.geojson' is not there
                left out map told: its region told is left out
                left out story s: its map told is left out
                To have it: Run 'make site MIRROR=DIR' with a folder that holds the files; these have no address of their own.
                """), "\(outcome.output.suffix(900))")
    }

    @Test func publishesTheRest() throws {
        let project = try project()
        try #require(try project.build().status == 0)

        #expect(project.folder.has("docs/run.html") && project.folder.has("docs/interpretation.html"))
        #expect(!project.folder.has("docs/told.html"))
    }
}
