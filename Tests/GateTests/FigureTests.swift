import Gate
import TestSupport
import Testing

struct FigureTests {
    /// A figure in a page of a language.
    private static func page(
        _ text: String, value: String = "34824.1234", measure: String = "footprint", period: String = "2016",
        unit: String = "ha", more: String = "", language: String = "en"
    ) -> String {
        SmallSite.page(
            "About",
            "<p><data class=\"figure\" value=\"\(value)\" data-measure=\"\(measure)\" data-region=\"tapajos\" "
                + "data-period=\"\(period)\" data-model=\"v4\" data-unit=\"\(unit)\"\(more)>\(text)</data></p>",
            language: language)
    }

    /// What the gate says of a page in a site of that page's language.
    private func messages(_ page: String, language: String = "en") async throws -> [String] {
        let site = try SmallSite()
        for name in ["index.html", "data.html"] {
            let other = try site.folder.text(name)
            try site.write(other.replacing("lang=\"en\"", with: "lang=\"\(language)\""), to: name)
        }
        try site.write(page, to: "about.html")
        return try await site.messages()
    }

    @Test(arguments: [
        ("34,824 ha", "en"), ("34,824.1 ha", "en"), ("35,000 ha", "en"), ("about 30,000 ha", "en"),
        ("34.824 ha", "es"), ("34.824,1 ha", "es"), ("34.824,12 ha", "pt"), ("34\u{A0}824 ha", "es"),
        ("0.03 million ha", "en"), ("35 mil ha", "pt"), ("34824 ha", "es"),
    ])
    func acceptsANumberAsItsLanguageWritesItRoundedAsShown(text: String, language: String) async throws {
        let found = try await messages(Self.page(text, language: language), language: language)

        #expect(found == [])
    }

    @Test(arguments: [
        ("34,825 ha", "en"), ("34,824.2 ha", "en"), ("34,900 ha", "en"), ("36,000 ha", "en"), ("34.824 ha", "en"),
        ("34.825 ha", "es"), ("348 ha", "pt"),
    ])
    func refusesANumberThatTheStatisticsDoNotHave(text: String, language: String) async throws {
        let found = try await messages(Self.page(text, language: language), language: language)

        #expect(
            found == [
                "about.html:13: error: The figure shows '\(text)', and footprint of tapajos in 2016 (v4) is 34824.1234 ha. "
                    + "Let the build write the number, rounded from the statistics."
            ])
    }

    @Test(arguments: [
        page("348 km²", unit: "km2"),
        page("6,529", value: "6529", measure: "detections", period: "2020", unit: "count"),
        page("93.4\u{A0}%", value: "0.934", measure: "observed_share", period: "2020", unit: "percent"),
        page(
            "47 %", value: "47.1408", measure: "change", period: "2020", unit: "percent", more: " data-since=\"2016\""),
        page(
            "−32 %", value: "-32.0379", measure: "change", period: "2016", unit: "percent", more: " data-since=\"2020\""
        ),
        page(
            "32 % less", value: "-32.0379", measure: "change", period: "2016", unit: "percent",
            more: " data-since=\"2020\""),
        page("1.5", value: "1.4714", measure: "ratio", period: "2020", unit: "count", more: " data-since=\"2016\""),
    ])
    func computesEveryMeasureAgain(page: String) async throws {
        let found = try await messages(page)

        #expect(found == [])
    }

    private static let wrong: [(page: String, message: String)] = [
        (
            page("3,482,4 ha", language: "en"),
            "The figure '3,482,4 ha' shows no number as 'en' writes it. "
                + "Write it with '.' before decimals and ',' between groups of three."
        ),
        (
            page("34,824 ha", value: "34824"),
            "The figure '34,824 ha' has the value 34824, and footprint of tapajos in 2016 (v4) is 34824.1234. "
                + "Build the page anew from the statistics."
        ),
        (
            page("1 ha", period: "2017"),
            "The figure '1 ha' is of footprint of tapajos in 2017 (v4), which isn't in 'data/areas.json'. "
                + "Name a region, a period, a model and a measure that are there."
        ),
        (
            page("1 ha", measure: "new", period: "2020"),
            "The figure '1 ha' is of new of tapajos in 2020 (v4), which isn't in 'data/areas.json'. "
                + "Name a region, a period, a model and a measure that are there."
        ),
        (
            page("34,824", unit: "acres"),
            "The figure '34,824' has the unit 'acres'. Write ha, km2, percent, count or places."
        ),
        (
            page(
                "−47 %", value: "47.1408", measure: "change", period: "2020", unit: "percent",
                more: " data-since=\"2016\""),
            "The figure shows '−47 %', and change of tapajos in 2020 since 2016 (v4) is 47.1408 %. "
                + "Let the build write the number, rounded from the statistics."
        ),
    ]

    @Test(arguments: wrong)
    func saysWhatIsWrongWithAFigure(page: String, message: String) async throws {
        let found = try await messages(page)

        #expect(
            found == ["about.html:13: error: \(message)"])
    }

    @Test func allowsForTheDecimalsThatSmallAreasArePublishedWith() async throws {
        let site = try SmallSite()
        let small = SmallSite.areas.replacing("34824.1234", with: "3.1412").replacing("51240.5", with: "1.3140")
        try site.write(small, to: "data/areas.json")
        let page = { (value: String) in
            Self.page(
                "−58\u{A0}%", value: value, measure: "change", period: "2020", unit: "percent",
                more: " data-since=\"2016\"")
        }
        try site.write(page("-58.1711"), to: "about.html")
        let near = try await site.messages()
        try site.write(page("-58.1811"), to: "about.html")
        let far = try await site.messages()

        #expect(near == [])
        #expect(far.count == 1)
    }

    @Test func takesTheFormOfALanguageFromTheProject() async throws {
        let site = try SmallSite()
        try site.write(Self.page("34'824 ha"), to: "about.html")

        let form = NumberForm(decimalMark: ".", groupMark: "'")
        let found = try await site.messages(forms: ["en": form])

        #expect(found == [])
    }
}
