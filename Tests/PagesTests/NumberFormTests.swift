import Geography
import Pages
import Statistics
import Testing

struct NumberFormTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (36_412_345, "36,412,345"), (-1_234, "−1,234")])
    func groupsDigitsByThree(hectares: Double, text: String) throws {
        let row = AreaRow(SamplePages.area("2020", of: hectares), title: "R")
        let page = try Repository.renderer().render(MapPage(view: .sample(), areas: [row]), in: .sample)

        #expect(page.text.contains("data-measure=\"footprint\" data-region=\"basin\" data-period=\"2020\""))
        #expect(page.text.contains(">\(text)</data></td>"))
    }

    @Test(
        arguments: [
            (0.99312, "99.3\u{A0}%"), (1, "100.0\u{A0}%"), (0.9999, "99.9\u{A0}%"), (0, "0.0\u{A0}%"), (nil, "–"),
        ] as [(Double?, String)])
    func saysHowMuchWasObserved(share: Double?, text: String) throws {
        let rows = [
            AreaRow(SamplePages.area("2019", of: 1, observed: share), title: "R"),
            AreaRow(SamplePages.area("2020", of: 1, observed: 0.5), title: "R"),
        ]
        let page = try Repository.renderer().render(MapPage(view: .sample(), areas: rows), in: .sample)

        let row = try #require(page.text.split(separator: "<tr>").first { $0.contains(">2019</td>") })

        #expect(row.contains(">\(text)<"))
    }

    @Test func leavesOutHowMuchWasObservedWhereNoRowHasIt() throws {
        let page = try Repository.renderer().render(SamplePages.map(.sample()), in: .sample)

        #expect(!page.text.contains("Observed"))
    }

    @Test(arguments: [
        (812, "812 bytes"), (45_499, "45 KB"), (999_499, "999 KB"), (999_500, "1.0 MB"), (3_846_821, "3.8 MB"),
    ])
    func saysSizesAsPeopleDo(bytes: Int, text: String) throws {
        let file = Download(title: "T", path: "data/t.csv", bytes: bytes, sha256: "", licence: "L", attribution: "A")
        let page = try Repository.renderer().render(MapPage(view: .sample(), downloads: [file]), in: .sample)

        #expect(page.text.contains(">CSV, \(text). L. A</span>"))
    }

    @Test func showsNothingAsZeroAndWhatIsNotKnownAsADash() throws {
        let first = AreaRow(SamplePages.area("2016", of: 10), title: "R")
        let change = AreaChange(new: .zero, lost: .hectares(10), persisting: .zero)
        let second = AreaRow(SamplePages.area("2020", of: 0, change: change), title: "R")
        let page = try Repository.renderer().render(MapPage(view: .sample(), areas: [first, second]), in: .sample)
        let rows = page.text.split(separator: "<tr>").filter { $0.contains("data-order") }
            .compactMap { $0.split(separator: "</tr>").first }

        #expect(rows.count == 2)
        #expect(rows.first?.contains("<td class=\"number\">–</td>") == true)
        #expect(rows.last?.contains("data-measure=\"new\"") == true && rows.last?.contains(">0</data>") == true)
        #expect(rows.last?.contains("–") == false)
    }
}
