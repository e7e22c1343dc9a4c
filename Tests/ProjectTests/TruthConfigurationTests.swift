import Project
import Testing

struct TruthConfigurationTests {
    private func site(_ truth: String) throws -> SiteConfiguration {
        try SiteConfiguration(
            text: """
                title: A site
                regions:
                  - boundaries: b.geojson
                    model: m
                    threshold: 0.5
                    published: [{ period: 2020, detections: d.geojson }]
                    truth: \(truth)
                """, path: "site/site.yml")
    }

    @Test func namesAFileAPeriod() throws {
        let truth = try site("{ mines: 'truth/mines-{period}.geojson', others: 'truth/{period}/others.geojson' }")
            .regions[0].truth

        #expect(truth?.paths(of: "2020") == ["truth/mines-2020.geojson", "truth/2020/others.geojson"])
    }

    @Test func refusesOneFileForAllPeriods() {
        #expect {
            try site("{ mines: truth/mines.geojson }")
        } throws: { error in
            "\(error)".hasSuffix(
                """
                'truth/mines.geojson' names one file for all periods.
                Put {period} where the period's name stands, like truth/mines-{period}.geojson.
                """)
        }
    }
}
