import Project
import Testing

struct ImageryConfigurationTests {
    @Test func takesWhatIsUsualWhereNothingIsSaid() throws {
        let entry = try imagery("a: { kind: safe, path: scenes, attribution: A }")

        #expect(entry.kind == .safe)
        #expect(entry.paths == ["scenes"])
        #expect(entry.method == "median")
        #expect(entry.masking.kinds == nil)
        #expect(entry.masking.probability == 0.4)
        #expect(!entry.masking.hidesShadows)
        #expect(entry.selection.minimumScenes == 1)
        #expect(entry.selection.minimumCoverage == 0)
        #expect(entry.selection.maximumCloudCover == nil)
    }

    @Test func readsEveryKey() throws {
        let entry = try imagery(
            """
            a:
                kind: stac
                url: https://example.org/stac
                collections: [sentinel-2-l1c]
                attribution: A
                mask: [classi, external]
                external: { asset: cs_cdf, clear_from: 0.6 }
                dilation: 120
                cloud_probability: 0.5
                shadows: true
                composite: min_masked
                max_cloud: 80
                min_scenes: 3
                min_coverage: 0.25
                allow_level: L2A
                offset: -1000
            """)

        #expect(entry.url == "https://example.org/stac")
        #expect(entry.collections == ["sentinel-2-l1c"])
        #expect(entry.masking.kinds == [.classi, .external])
        #expect(entry.masking.externalAsset == "cs_cdf")
        #expect(entry.masking.clearFrom == 0.6)
        #expect(entry.masking.dilation == 120)
        #expect(entry.masking.probability == 0.5)
        #expect(entry.masking.hidesShadows)
        #expect(entry.method == "min_masked")
        #expect(entry.selection.maximumCloudCover == 80)
        #expect(entry.selection.minimumScenes == 3)
        #expect(entry.selection.minimumCoverage == 0.25)
        #expect(entry.selection.allowedLevel == "L2A")
        #expect(entry.selection.offset == -1000)
    }

    @Test func takesAnExternalMaskThatIsDescribedForTheOneThatIsWanted() throws {
        let entry = try imagery("a: { kind: folder, path: s, attribution: A, external: { clear_from: 0.6 } }")

        #expect(entry.masking.kinds == [.external])
    }

    @Test(arguments: [
        (
            "kind: saf, path: scenes",
            "'saf' is no kind of imagery.",
            "Did you mean 'safe'? The kinds are: folder, safe, stac, google, composite."
        ),
        (
            "kind: safe", "imagery of the kind 'safe' needs 'path'.",
            "Write a folder, like 'path: scenes', or a list of folders."
        ),
        (
            "kind: stac", "imagery of the kind 'stac' needs 'url'.",
            "Write the address of the API, or the address or path of a catalog.json."
        ),
        (
            "kind: safe, path: s, mask: clouds", "'clouds' is no kind of mask.",
            "The kinds are: s2cloudless, classi, gml, scl, external, none."
        ),
        (
            "kind: safe, path: s, mask: [none, gml]", "'none' can't stand beside other masks.",
            "Write 'mask: none' alone."
        ),
        (
            "kind: safe, path: s, composite: mean", "'mean' is no way to composite.",
            "The ways are: median, min, min_masked."
        ),
        ("kind: safe, path: s, max_cloud: 101", "'max_cloud' is a part of a scene in per cent.", "Write 0 to 100."),
        ("kind: safe, path: s, min_scenes: 0", "'min_scenes' must be at least 1.", "Write a whole number from 1."),
        ("kind: safe, path: s, min_coverage: 2", "'min_coverage' is a part of a tile.", "Write 0 to 1, like 0.1."),
        ("kind: safe, path: s, allow_level: L3", "'L3' is no level of Sentinel-2.", "Write L1C or L2A."),
        ("kind: safe, path: s, shadows: maybe", "'shadows: maybe' is neither true nor false.", "Write true or false."),
        (
            "kind: safe, path: s, dilation: -1", "'dilation' is in metres, from 0 to 10000.",
            "Write it like 'dilation: 120'."
        ),
        (
            "kind: safe, path: s, mask: scl, external: { asset: a }",
            "'external' describes a mask that 'mask' doesn't name.",
            "Add external to 'mask', like 'mask: [s2cloudless, external]', or remove 'external'."
        ),
        (
            "kind: safe, path: s, external: { asset: a, clear_from: 1, cloud_from: 2 }",
            "'clear_from' and 'cloud_from' contradict each other.",
            "Keep the one by which the mask's values are read."
        ),
        (
            "kind: safe, path: s, cloud_probability: 4", "the cloud probability 4.0 is no probability.",
            "Write 0 to 1, like 0.4."
        ),
    ])
    func saysWhatIsWrong(entry: String, problem: String, remedy: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try imagery("a: { \(entry), attribution: A }")
        }

        #expect(error?.problem == problem)
        #expect(error?.remedy == remedy)
        #expect(error?.line == 3)
    }

    private func imagery(_ entry: String) throws -> ImageryConfiguration {
        let site = try SiteConfiguration(text: "title: T\nimagery:\n  \(entry)\n", path: "site.yml")
        return try #require(site.imagery.first)
    }
}
