import Geography
import Pages
import Testing

struct NumberFormTests {
    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (36_412_345, "36,412,345"), (-1_234, "−1,234")])
    func groupsDigitsByThree(hectares: Double, text: String) throws {
        let row = AreaRow(region: "R", period: "2020", detections: 1, footprint: .hectares(hectares))
        let page = try Repository.renderer().render(MapPage(view: .sample(), areas: [row]), in: .sample)

        #expect(page.text.contains("<td class=\"number\">1</td><td class=\"number\">\(text)</td>"))
    }

    @Test(
        arguments: [
            (0.99312, "99.3\u{A0}%"), (1, "100.0\u{A0}%"), (0.9999, "99.9\u{A0}%"), (0, "0.0\u{A0}%"), (nil, "–"),
        ] as [(Double?, String)])
    func saysHowMuchWasObserved(share: Double?, text: String) throws {
        let rows = [
            AreaRow(region: "R", period: "2019", detections: 7, observed: share),
            AreaRow(region: "R", period: "2020", detections: 8, observed: 0.5),
        ]
        let page = try Repository.renderer().render(MapPage(view: .sample(), areas: rows), in: .sample)

        #expect(page.text.contains("<td>2019</td><td class=\"number\">\(text)</td><td class=\"number\">7</td>"))
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

    @Test func showsWhatIsNotKnownAsADash() throws {
        let page = try Repository.renderer().render(SamplePages.map(.sample()), in: .sample)

        let numbers = page.text.replacing("<td class=\"number\">", with: "").replacing("</td>", with: " ")

        #expect(numbers.contains("1,234 36,412 – "))
        #expect(numbers.contains("10 0 – – "))
    }
}
