import Pages
import Project
import Testing

/// Numbers of the statistics that texts ask for.
struct NumberTagTests {
    @Test(arguments: [
        ("area basin 2020", "51,200 ha"),
        ("footprint basin 2020", "51,200 ha"),
        ("area basin 2020 unit=hectares digits=2", "51,000 hectares"),
        ("area basin 2020 unit=km2", "512 km²"),
        ("area basin 2020 decimals=1", "51,239.6 ha"),
        ("area basin 2020 bare", "51,200"),
        ("area  basin\n2020", "51,200 ha"),
        ("area basin 2020-01-01..2021-01-01", "51,200 ha"),
        ("area river 2020 model=two digits=2", "10 ha"),
        ("area river 2020 model=one", "0 ha"),
        ("new basin 2020", "36,600 ha"),
        ("lost basin 2020 share=2016", "58 %"),
        ("persisting basin 2020 share=2016", "42 %"),
        ("new basin 2020 share=2020 decimals=1", "71.4 %"),
        ("cumulative basin 2020 unit=km2 digits=2", "710 km²"),
        ("detections basin 2020", "6,529"),
        ("detections basin 2020 digits=2", "6,500"),
        ("detections basin 2020 above=0.5", "4,443"),
        ("observed_share river 2020 model=two", "99.1 %"),
        ("change basin 2020 since=2016", "47 %"),
        ("change basin 2020 since=2016 signed", "+47 %"),
        ("change basin 2016 since=2020 signed", "−32 %"),
        ("change basin 2020 since=2016 of=detections", "47 %"),
        ("ratio basin 2020 since=2016", "1.5"),
        ("difference basin 2020 since=2016", "16,400 ha"),
        ("difference basin 2020 since=2016 unit=km2", "164 km²"),
        ("difference basin 2020 since=2016 of=detections signed", "+2,093"),
        ("area far 2020", "–"),
    ])
    func showsTheNumberThatATagAsksFor(tag: String, shown: String) throws {
        #expect(try Numbers.sample.text(tag) == shown)
    }

    @Test(arguments: [
        ("es", "area basin 2020 unit=hectares", "51.200 hectáreas"),
        ("es", "detections basin 2020", "6529"),
        ("es", "area basin 2020 decimals=1", "51.239,6 ha"),
        ("pt", "detections basin 2020", "6.529"),
        ("pt", "ratio basin 2020 since=2016", "1,5"),
        ("pt", "area basin 2020 unit=hectares", "51.200 hectares"),
    ])
    func writesItAsTheLanguageDoes(code: String, tag: String, shown: String) throws {
        #expect(try Numbers.sample.text(tag, in: code) == shown)
    }

    @Test(arguments: [
        ("", "there is nothing between the braces."),
        ("aera basin 2020", "'aera' is nothing that is measured."),
        ("area basin", "a number needs a region and a period."),
        ("area basin last", "'last' isn't a period."),
        ("area basin 2020 km2", "'km2' is no option."),
        ("area basin 2020 unit=acres", "'acres' is no unit."),
        ("area basin 2020 digits=0", "'digits=0' is no number of digits."),
        ("detections basin 2020 above=5", "'above=5' is no score."),
        ("area basin 2020 above=0.5", "'above' goes with detections only."),
        ("detections basin 2020 unit=ha", "'unit' goes with areas only."),
        ("detections basin 2020 share=2016", "'share' goes with areas only."),
        ("change basin 2020", "'change' needs a period to compare with."),
        ("new basin 2020 since=2016", "'since' goes with change, ratio and difference only."),
        ("change basin 2020 since=2016 of=change", "nothing can be compared by 'change'."),
        ("area basim 2020", "there is no region 'basim'."),
        ("area basin 2021", "'basin' has no numbers of 2021."),
        ("area basin 2020 model=v9", "the model 'v9' did not look there."),
        ("area river 2020", "several models looked at 'river' in 2020."),
        ("change river 2021 since=2016", "'river' and the model 'one' has no numbers of 2016."),
        ("change river 2021 since=2020", "there was nothing in 2020, and nothing is a multiple of nothing."),
        ("new basin 2016", "2016 is the first period of 'basin', so nothing is new in it."),
        ("observed basin 2016", "how much of 'basin' was observed in 2016 was not recorded."),
        ("detections basin 2016 above=0.5", "the detections of 'basin' in 2016 have no scores."),
    ])
    func refusesATagThatAsksForWhatIsNotThere(tag: String, problem: String) throws {
        let error = #expect(throws: NumberError.self) { try Numbers.sample.text(tag) }

        #expect(error?.problem == problem)
    }

    @Test func saysInWhichLineOfWhichFileANumberIsMissingAndWhatThereIs() throws {
        let text = "---\ntitle: A\n---\n\nIn the\nbasin {{area basim  2020}}."
        let error = try #require(throws: NumberError.self) { try Numbers.sample.text("area basim  2020") }

        #expect(
            "\(ConfigurationError(error, of: "area basim  2020", in: text, path: "site/pages/about.md"))" == """
                site/pages/about.md:6: '{{area basim 2020}}': there is no region 'basim'.
                Did you mean 'basin'? Those with numbers are: basin, river.
                """)
    }

    @Test func offersTheMeasureThatWasMeant() throws {
        let error = #expect(throws: NumberError.self) { try NumberTag("aera basin 2020") }

        #expect(
            error?.remedy
                == "Did you mean 'area'? Write one of: area, footprint, polygon_sum, new, lost, persisting, cumulative, "
                + "observed, not_observed, observed_share, detections, change, ratio, difference. Braces that are meant as "
                + "they stand go into `code`.")
    }
}
