import Foundation
import Pages
import Project
import Statistics
import Testing

struct RegionPageTests {
    @Test func drawsBarsAsLongAsTheirAreas() throws {
        let page = try Repository.renderer().render(SamplePages.region, in: .sample).text
        let widths = page.matches(of: /class="bar bar-(\w+)" x="([\d.]+)%" y="\d+" width="([\d.]+)%"/)
            .map { "\($0.1) \($0.2) \($0.3)" }

        // 70 per cent of the width stand for 1,500.4 ha; 1,000 of the first period, 800 and 700.4 of the second.
        #expect(widths == ["footprint 0 46.65", "persisting 0 37.32", "new 37.32 32.68"])
    }

    @Test func saysTheNumbersOfItsChartInWords() throws {
        let page = try Repository.renderer("pt").render(SamplePages.region, in: .sample(in: "pt")).text

        #expect(page.contains(">2016: 1.000 ha; 2020: 1.500 ha, dos quais 700 ha são novos.</desc>"))
    }

    @Test func tiesTheChangeOfTheFootprintToBothPeriods() throws {
        let page = try Repository.renderer().render(SamplePages.region, in: .sample).text

        #expect(
            page.contains(
                """
                <data class="figure" value="50.0400" data-measure="change" data-region="basin" data-period="2020" \
                data-model="m" data-since="2016" data-unit="percent">+50\u{A0}%</data>
                """))
    }

    @Test func cannotEndItsLinkedDataFromATitle() throws {
        let region = RegionPage(name: "r", title: "</script><script>alert(1)</script>", series: [])
        let page = try Repository.renderer().render(region, in: .sample).text

        #expect(!page.contains("<script>alert"))
        #expect(page.contains(#"\u003c/script\u003e\u003cscript\u003ealert(1)"#))
    }

    @Test(arguments: ["en", "es", "pt"])
    func explainsEveryColumnInTheLanguageOfThePage(code: String) throws {
        let phrases = try Repository.edition(code).phrases
        for column in AreaTable.columns + TruthTable.columns {
            let text = phrases.text("column.\(column.name)")

            #expect((text == column.meaning) == (code == "en"), "\(column.name)")
        }
        for column in AreaTable.columns {
            #expect(
                phrases.phrases["heading.\(column.name)"] != nil && !phrases.missing.contains("heading.\(column.name)"))
        }
    }

    @Test func citesWithoutWhatBibTeXTakesForACommand() {
        let citation = Citation(
            author: "A & B {team}", year: "2021", title: "50 % of_it", licence: "CC BY 4.0",
            url: "https://example.org/m/")

        #expect(
            citation.bibTeX == #"""
                @misc{minemap,
                  author = {{A \& B  team }},
                  title = {{50 \% of\_it}},
                  year = {2021},
                  url = {https://example.org/m/},
                  note = {Data set, CC BY 4.0}
                }

                """#)
        #expect(citation.text == "A & B {team} (2021). 50 % of_it. CC BY 4.0. https://example.org/m/")
    }
}
