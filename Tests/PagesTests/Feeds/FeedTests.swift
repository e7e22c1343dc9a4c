import Foundation
import Pages
import Project
import Testing

struct FeedTests {
    private func feed(_ code: String) throws -> String {
        let site = try SiteInfo.sample(in: code)
        let changes = try ChangeNote.list(yaml: SamplePages.changes, file: "changes.yml")
        let feed = Feed(of: [SamplePages.region], changes, SamplePages.region.corrections, in: site.edition)
        return try Repository.renderer(code).render(feed, in: site).text
    }

    private func values(of element: String, in text: String) throws -> [String] {
        try text.matches(of: Regex("<\(element)>([^<]*)</\(element)>")).map { String($0[1].substring ?? "") }
    }

    @Test func tellsOfPeriodsChangesAndCorrectionsNewestFirst() throws {
        let dates = try values(of: "updated", in: feed("en"))

        #expect(
            Array(dates.dropFirst())
                == ["2026-11-30", "2026-11-30", "2021-01-01", "2017-01-01"].map { $0 + "T00:00:00Z" })
        #expect(dates.first == "2026-11-30T00:00:00Z")
    }

    @Test func namesAnEntryAlikeInEveryLanguage() throws {
        let ids = try ["en", "es"].map { try values(of: "id", in: feed($0)) }

        #expect(ids[0].dropFirst() == ids[1].dropFirst() && ids[0].first != ids[1].first)
        #expect(Set(ids[0]).count == 5)
        #expect(
            try ids[0].allSatisfy {
                $0.contains(try Regex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$"))
            })
    }

    @Test func linksByWholeAddressesWhereTheSiteHasOne() throws {
        #expect(try feed("es").contains("href=\"https://example.org/m/es/region-basin.html\""))
    }

    @Test func escapesWhatSomebodyWrote() throws {
        #expect(try feed("en").contains("<title>New &amp; &lt;old&gt;</title>"))
    }

    @Test func refusesACorrectionOfAMapThatIsNotThere() throws {
        let yaml = "corrections:\n  - { date: 2026-11-30, text: T, maps: [rivr] }"
        let error = #expect(throws: ConfigurationError.self) {
            try Correction.list(yaml: yaml, file: "corrections.yml", maps: ["river", "lake"])
        }

        #expect(
            error?.description == """
                corrections.yml:2: there is no map 'rivr'.
                Did you mean 'river'? The maps are: river, lake.
                """)
    }

    @Test func refusesADateThatIsNone() throws {
        let error = #expect(throws: ConfigurationError.self) {
            try ChangeNote.list(yaml: "changes:\n  - { date: yesterday, title: T, text: X }", file: "changes.yml")
        }

        #expect(
            error?.description == """
                changes.yml:2: 'yesterday' is no date.
                Write a date like 2026-11-30.
                """)
    }

    @Test func listsCorrectionsNewestFirst() throws {
        let yaml = "corrections:\n  - { date: 2025-01-01, text: A }\n  - { date: 2026-01-01, text: B }"

        #expect(
            try Correction.list(yaml: yaml, file: "c.yml", maps: []).map(\.date) == ["2026-01-01", "2025-01-01"])
    }
}
