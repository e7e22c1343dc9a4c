import Foundation
import Gate
import TestSupport
import Testing

struct KeptFactsTests {
    @Test func looksOnlyAtFilesThatChanged() async throws {
        let site = try SmallSite()
        let gate = Gate(to: site.folder.path)
        let first = try await gate.inspect()
        try site.write(SmallSite.page("About", "<p><a href=\"gone.html\">Us</a></p>"), to: "about.html")

        let second = try await gate.inspect(knowing: first.facts)

        #expect(first.lookedAtCount == 6)
        #expect(second.lookedAtCount == 1)
        #expect(second.findings.map(\.file) == ["about.html"])
    }

    @Test func findsWithWhatWasKeptWhatItFindsWithout() async throws {
        let site = try SmallSite()
        try site.write(SmallSite.page("About", "<li>Us</li><p><a href=\"gone.html\">x</a></p>"), to: "about.html")
        let record = "\(site.folder.path)-kept.json"
        defer { unlink(record) }
        let gate = Gate(to: site.folder.path)
        let first = try await gate.inspect()
        try first.facts.write(to: record)

        let second = try await gate.inspect(knowing: KeptFacts(reading: record))

        #expect(second.lookedAtCount == 0)
        #expect(second.findings == first.findings)
        #expect(first.findings.count == 2)
    }

    @Test func saysHowToGetAFolderThatIsNotThere() async {
        let error = await #expect(throws: GateError.self) { try await Gate(to: "/nowhere").inspect() }

        #expect(
            error?.description == "There is no folder '/nowhere'.\n"
                + "Run 'minemap build' to make the site, or name the folder that it is in.")
    }
}
