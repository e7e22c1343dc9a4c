import Foundation
import GeoIO
import TestSupport
import Testing

/// The maps that Earth Genome and Earthrise Media published, built again.
@Suite(.serialized, .enabled(if: PublishedSite.isPossible, "needs the published data and the web assets"))
struct PublishedMapsTests {
    /// How many features each layer of a map has in the published file, counted there by hand.
    private static let maps: [(page: String, layers: [String: Int])] = [
        ("amazon-mine-map.html", ["detections-2020-01-01..2021-02-01": 7_203]),
        ("tapajos-mining-2016-2020.html", ["detections-2016": 4_436, "detections-2020": 6_529]),
        ("tapajos-mining-2016-2020pub.html", ["detections-2016": 4_436, "detections-2020": 6_529]),
        (
            "bolivar-amazonas-2020v9verified.html",
            ["detections-bolivar-2020": 1_069, "detections-amazonas-2020": 107]
        ),
        ("ghana-ashanti-2018-2020-v2.8.html", ["detections-2017": 171, "detections-2020": 236]),
    ]

    @Test func areBuiltWithOneCommand() throws {
        let site = try PublishedSite.built.get()

        #expect(site.build.status == 0, "\(site.build.errors)")
        #expect(Self.maps.allSatisfy { site.folder.has("docs/\($0.page)") })
        // The invented river takes a minute, and has a test of its own; the chips of a gallery come from no address.
        #expect(site.build.lines("left").allSatisfy { $0.contains("invented") || $0.contains("gallery real-mines") })
    }

    @Test(.enabled(if: Browser.isInstalled, "chromium-headless-shell isn't installed"), arguments: maps)
    func drawEveryPublishedFeatureWithoutANetwork(page: String, layers: [String: Int]) async throws {
        let site = try PublishedSite.built.get()
        try await withBrowser { browser in
            let view = try await browser.open(file: "\(site.path)/docs/\(page)")
            try await view.waitForMap()

            for (layer, count) in layers {
                #expect(try await view.drawnFeatures(of: layer) == count, "\(layer)")
            }
            #expect(view.log.complaints == [])
            #expect(view.requestsToHosts == [])
        }
    }

    @Test(.enabled(if: Browser.isInstalled, "chromium-headless-shell isn't installed"))
    func openEveryOtherPageWithoutComplaint() async throws {
        let site = try PublishedSite.built.get()
        let pages = try FileManager.default.contentsOfDirectory(atPath: "\(site.path)/docs").sorted()
        try await withBrowser { browser in
            for page in pages where page.hasSuffix(".html") && !Self.maps.contains(where: { $0.page == page }) {
                let view = try await browser.open(file: "\(site.path)/docs/\(page)")

                #expect(view.log.complaints == [], "\(page)")
                #expect(view.requestsToHosts == [], "\(page)")
            }
        }
    }

    @Test func printTheirModelThresholdDateAndCaveats() throws {
        let site = try PublishedSite.built.get()
        let amazon = try site.folder.text("docs/amazon-mine-map.html")
        let bolivar = try site.folder.text("docs/bolivar-amazonas-2020v9verified.html")

        for text in [
            "44px v2.6", "0.8", "January to December 2020", "No detection on this map was checked by hand",
        ] {
            #expect(amazon.contains(text), "\(text)")
        }
        for text in ["28px v9", "0.8 in Bolívar, 0.5 in Amazonas", "verified by hand", "mines may be missing"] {
            #expect(bolivar.contains(text), "\(text)")
        }
    }

    /// The published files with the rows of the table that were made from them.
    private static let areas: [(file: String, filter: [String], region: String, period: String)] = [
        (
            "mining_amazon_all_unified_thresh_0.8_v44px_v2.6_2020-01-01_2021-02-01_period_4_method_median.geojson", [],
            "amazon_basin", "2020-01-01..2021-02-01"
        ),
        ("28_px_tapajos_v4-2016_thresh_0.3.geojson", [], "tapajos_basin", "2016"),
        ("28_px_tapajos_v4-2020_thresh_0.3.geojson", [], "tapajos_basin", "2020"),
        ("bolivar_2020_thresh_0.8verified.geojson", [], "bolivar", "2020"),
        ("amazonas_2020_thresh_0.5verified.geojson", [], "amazonas", "2020"),
        ("mining_ghana_ashanti_v44px_v2.8_2017-2020.geojson", ["year", "2017"], "ghana_ashanti", "2017"),
        ("mining_ghana_ashanti_v44px_v2.8_2017-2020.geojson", ["year", "2020"], "ghana_ashanti", "2020"),
    ]

    private static let peer = "build/peers/bin/python"

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: peer), "needs GeographicLib: run scripts/test.sh"),
        arguments: areas)
    func haveTheAreasThatGeographicLibMeasures(file: String, filter: [String], region: String, period: String) throws {
        let site = try PublishedSite.built.get()
        let row = try #require(try site.areas().first { $0["region"] == region && $0["period"] == period })
        let hectares = try #require(row["polygon_sum_ha"].flatMap { Double($0) })

        let outcome = try Child(
            Self.peer,
            ["Tests/CommandsTests/Peers/geodesic_areas.py", Reference.path("reference/detections/\(file)")] + filter
        ).wait()
        let squareMetres = try #require(
            Double(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)), "\(outcome.errors)")

        #expect((hectares * 10_000 / squareMetres - 1).magnitude < 1e-6)
    }

    @Test func repairAndReportTheOneSelfCrossingPolygonOfTheAmazon() throws {
        let site = try PublishedSite.built.get()

        #expect(site.build.lines("made").contains { $0.contains("(7203 detections, 1 self-crossing repaired)") })
        #expect(try site.areas().first { $0["region"] == "amazon_basin" }?["repaired"] == "1")
    }

    @Test func findNoMineInVirginia() throws {
        let site = try PublishedSite.built.get()
        let row = try #require(try site.areas().first { $0["region"] == "virginia" })

        #expect(row["detections"] == "0")
        #expect((Double(row["observed_share"] ?? "") ?? 0) > 0.9)
    }

    @Test func areKeptWholeByASecondBuild() throws {
        let site = try PublishedSite.built.get()
        let again = try Tool.run("build", "--project", site.path)

        #expect(again.lines("made").isEmpty)
    }
}
