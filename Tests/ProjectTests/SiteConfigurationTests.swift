import Geography
import Project
import Testing

struct SiteConfigurationTests {
    private let digest = String(repeating: "a", count: 64)

    private func message(_ text: String) -> String? {
        do {
            _ = try SiteConfiguration(text: text, path: "site.yml")
            return nil
        } catch {
            return error.description
        }
    }

    @Test func readsARegionWithItsPeriods() throws {
        let site = try SiteConfiguration(
            text: """
                title: T
                imagery:
                  archive: { kind: folder, path: scenes, attribution: A }
                regions:
                  - boundaries: [a.geojson, "b/*.geojson"]
                    model: m
                    threshold: 0.8
                    mosaic: 3
                    imagery: archive
                    periods: [2019, 2020-Q1]
                """, path: "site.yml")

        #expect(site.regions.first?.boundaries == ["a.geojson", "b/*.geojson"])
        #expect(site.regions.first?.periods.map(\.name) == ["2019", "2020-Q1"])
    }

    @Test func refusesAPeriodThatHoldsNoWholeMosaic() {
        let text =
            "title: T\nimagery:\n  a: { kind: folder, path: s, attribution: A }\nregions:\n  - boundaries: a.geojson\n"
            + "    model: m\n    imagery: a\n    mosaic: 4\n    periods: [2019, 2025-Q2]\n"

        #expect(
            message(text) == """
                site.yml:8: the period '2025-Q2' is shorter than one mosaic of 4 months.
                Write a smaller 'mosaic', or a longer period.
                """)
    }

    @Test func namesAnUnknownKeyWithItsLineAndTheOneThatWasMeant() {
        #expect(
            message("title: T\nregoins:\n  - x\n") == """
                site.yml:2: 'regoins' is not a key of site.yml.
                Did you mean 'regions'? The keys are: title, tagline, languages, url, credits, licence, citation, headline, \
                fetch, basemaps, imagery, regions, maps, galleries.
                """)
    }

    @Test func namesAnUnknownKeyInsideARegion() {
        let text =
            "title: T\nregions:\n  - boundaries: a.geojson\n    model: m\n    treshold: 0.8\n    periods: [2020]\n"

        #expect(
            message(text)?.hasPrefix("site.yml:5: 'treshold' is not a key of a region.\nDid you mean 'threshold'?")
                == true)
    }

    @Test func saysNothingWasMeantWhereNothingIsNear() {
        #expect(message("title: T\nqwertyuiop: 1\n")?.contains("Did you mean") == false)
    }

    @Test func refusesAPeriodThatIsNone() {
        let text =
            "title: T\nregions:\n  - boundaries: a.geojson\n    model: m\n    imagery: x\n    periods: [2020-Q7]\n"

        #expect(
            message(text) == """
                site.yml:6: '2020-Q7' isn't a period.
                Write a year (2024), a quarter (2025-Q2), a month (2025-03) or dates (2020-01-01..2021-02-01).
                """)
    }

    @Test func refusesAThresholdThatIsNoProbability() {
        let text = "title: T\nregions:\n  - boundaries: a.geojson\n    model: m\n    threshold: 80\n"

        #expect(message(text) == "site.yml:5: the threshold 80.0 is no probability.\nWrite 0 to 1, like 0.8.")
    }

    @Test func refusesAFetchedFileOutsideItsFolder() {
        let text =
            "title: T\nfetch:\n  - path: ../../etc/passwd\n    sha256: \(digest)\n    licence: L\n    attribution: A\n"

        #expect(
            message(text) == """
                site.yml:3: '../../etc/passwd' leaves the folder.
                Write a path below build/fetched/.
                """)
    }

    @Test func refusesAMapNameThatIsNoFileName() {
        let text = "title: T\nmaps:\n  - name: ../x\n    title: M\n"

        #expect(message(text)?.hasPrefix("site.yml:3: '../x' can't be part of a file's name.") == true)
    }

    @Test func namesTheBasemapsThatThereAre() {
        let text = """
            title: T
            basemaps:
              recent: { title: R, url: "https://t.example/{z}/{x}/{y}.png", attribution: A }
            maps:
              - { name: m, title: M, regions: r, model: x, threshold: y, date: d, dataset: s, basemaps: [recnt] }
            """

        #expect(
            message(text) == """
                site.yml:5: there is no basemap 'recnt'.
                Did you mean 'recent'? Those in 'basemaps:' are: recent.
                """)
    }

    @Test func namesAKeyThatStandsThereTwice() {
        #expect(
            message("title: T\ntagline: a\ntagline: b\n") == """
                site.yml:2: the key 'tagline' stands there twice.
                Keep one of them.
                """)
    }

    @Test func saysWhereTheYAMLBreaks() {
        #expect(message("title: \"T\nregions: []\n")?.hasPrefix("site.yml:") == true)
    }

    @Test func saysThatTheFileIsMissing() {
        #expect {
            try SiteConfiguration(reading: "/nowhere/site.yml")
        } throws: { error in
            "\(error)" == """
                /nowhere/site.yml: there is no such file.
                Check --project, or write the file: README.md shows one.
                """
        }
    }
}
