import Languages
import Testing

struct LanguageNumberTests {
    static let spanish = Language(
        code: "es", name: "Español", decimalMark: ",", groupMark: ".", groupsFromFiveDigits: true,
        months: Array(repeating: "ene", count: 12), dateForm: "{day} {month} {year}", monthForm: "{month} {year}")

    @Test(arguments: [(0, "0"), (999, "999"), (7_203, "7,203"), (-36_412, "−36,412"), (1_000_000, "1,000,000")])
    func groupsThreeDigits(number: Int, text: String) {
        #expect(Language.english.text(of: number) == text)
    }

    // Ortografía de la lengua española (2010): four digits stand together.
    @Test(arguments: [(7_203, "7203"), (36_412, "36.412"), (1_000_000, "1.000.000")])
    func leavesFourDigitsTogetherInSpanish(number: Int, text: String) {
        #expect(Self.spanish.text(of: number) == text)
    }

    @Test(arguments: [
        (0.0, 2, "0,00"), (1_234.25, 1, "1234,3"), (-0.04, 1, "0,0"), (12_345.678, 2, "12.345,68"), (9.995, 0, "10"),
        (.infinity, 1, "–"), (.nan, 1, "–"), (1e300, 0, "–"),
    ])
    func roundsToDecimals(number: Double, decimals: Int, text: String) {
        #expect(Self.spanish.text(of: number, decimals: decimals) == text)
    }

    @Test(arguments: [
        (51_239.6, 3, "51.200"), (9.96, 2, "10"), (0.04678, 2, "0,047"), (1.4714, 2, "1,5"), (-1_234, 2, "−1200"),
        (0, 3, "0"), (7, 3, "7,00"), (.nan, 2, "–"), (1e300, 2, "–"),
    ])
    func roundsToSignificantDigits(number: Double, digits: Int, text: String) {
        #expect(Self.spanish.text(of: number, digits: digits) == text)
    }

    @Test(arguments: [
        (0.934, 1, "93.4\u{A0}%"), (1, 1, "100.0\u{A0}%"), (0.999_99, 1, "99.9\u{A0}%"), (0.999, 0, "99\u{A0}%"),
        (0, 0, "0\u{A0}%"),
    ])
    func roundsNoShareUpToTheWhole(share: Double, decimals: Int, text: String) {
        #expect(Language.english.percentText(of: share, decimals: decimals) == text)
    }

    @Test func writesAMonthAndADay() {
        #expect(Language.english.dateText(year: 2026, month: 11, day: 23) == "23 Nov 2026")
        #expect(Language.english.monthText(year: 2020, month: 1) == "Jan 2020")
    }
}

struct LocalizedTextTests {
    @Test func fallsBackToTheLanguageNamedFirst() {
        let text = LocalizedText(["en": "Mines", "es": "Minas"], main: "en")

        #expect(text[LanguageNumberTests.spanish] == "Minas" && text[.english] == "Mines")
        #expect(LocalizedText(["en": "Mines"], main: "en")[LanguageNumberTests.spanish] == "Mines")
    }

    @Test func isMissingOnlyWhereOthersAreTranslated() {
        #expect(LocalizedText(["en": "Mines"], main: "en").isMissing(in: LanguageNumberTests.spanish))
        #expect(!LocalizedText("28px v9").isMissing(in: LanguageNumberTests.spanish))
    }
}
