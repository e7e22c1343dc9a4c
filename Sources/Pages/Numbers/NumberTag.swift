package import Geography
import Project

/// A number of the statistics, as an editor asks for it in a text.
///
///     {{area tapajos_basin 2020}}                          51,200 ha
///     {{area tapajos_basin 2020 unit=km2 digits=2}}        510 km²
///     {{detections tapajos_basin 2020 above=0.5}}          4,443
///     {{persisting tapajos_basin 2020 share=2016}}         42 %
///     {{change tapajos_basin 2020 since=2016 signed}}      +47 %
///     {{ratio tapajos_basin 2020 since=2016 of=detections}}  1.5
///
/// First the measure (see `Measure`), then a region and a period as `site/site.yml` writes them, then options in any order:
///
///  - `unit=ha` (the default), `hectares` or `km2`, of areas;
///  - `digits=3` significant digits, or `decimals=1`; areas have three digits, ratios two, per cents no decimals, and
///    counts are whole, where nothing is said;
///  - `model=NAME`, needed where two models looked at the region in the period;
///  - `since=PERIOD` of the same model, for `change`, `ratio` and `difference`, and `of=detections` where these aren't
///    of the footprint;
///  - `share=PERIOD`: an area in per cent of the footprint of that period;
///  - `above=0.5`: only the detections whose mean score exceeds this;
///  - `signed`: a plus sign before growth; `bare`: no unit.
package struct NumberTag: Hashable, Sendable {
    let measure: Measure
    package let region: String
    package let period: Period
    var unit: AreaUnit?
    var rounding: Rounding?
    package private(set) var model: String?
    private(set) var since: Period?
    private(set) var compared = Measure.footprint
    private(set) var share: Period?
    package private(set) var above: Double?
    private(set) var isSigned = false
    private(set) var isBare = false

    /// Reads what stands between the braces.
    package init(_ text: String) throws(NumberError) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let measure = Measure(rawValue: words.first ?? "") else {
            throw .noMeasure(words.first ?? "")
        }
        guard words.count >= 3, !words[1...2].contains(where: { $0.contains("=") }) else {
            throw NumberError(
                "a number needs a region and a period.", "Write it like {{\(measure) tapajos_basin 2020}}.")
        }
        guard let period = Period(words[2]) else { throw .noPeriod(words[2]) }
        self.measure = measure
        region = words[1]
        self.period = period
        for word in words.dropFirst(3) { try take(word) }
        try check()
    }

    private static let options = ["unit", "digits", "decimals", "model", "since", "of", "share", "above"]
    private static let flags = ["signed", "bare"]

    private mutating func take(_ word: String) throws(NumberError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count == 2 ? parts[1] : nil) {
        case ("signed", nil): isSigned = true
        case ("bare", nil): isBare = true
        case ("unit", let value?): unit = try AreaUnit(option: value)
        case ("digits", let value?): rounding = .digits(try value.count("digits", in: 1...9))
        case ("decimals", let value?): rounding = .decimals(try value.count("decimals", in: 0...4))
        case ("model", let value?): model = value
        case ("since", let value?): since = try value.period()
        case ("share", let value?): share = try value.period()
        case ("above", let value?): above = try value.score()
        case ("of", let value?):
            guard let measure = Measure(rawValue: value), measure == .detections || measure.isArea else {
                throw NumberError("nothing can be compared by '\(value)'.", "Write of=detections or of=footprint.")
            }
            compared = measure
        default:
            let all = Self.options.map { "\($0)=…" } + Self.flags
            let meant = parts[0].suggestion(among: Self.options + Self.flags).map { "Did you mean '\($0)'? " } ?? ""
            throw NumberError("'\(word)' is no option.", "\(meant)The options are: \(all.joined(separator: ", ")).")
        }
    }

    /// Refuses options that don't go with the measure: they would be silently ignored.
    private func check() throws(NumberError) {
        if measure.isComparison != (since != nil) {
            throw since == nil
                ? NumberError("'\(measure)' needs a period to compare with.", "Add one, like since=2016.")
                : NumberError(
                    "'since' goes with change, ratio and difference only.",
                    "Leave it out: 'new' and 'lost' are since the period before.")
        }
        if above != nil, measure != .detections {
            throw NumberError("'above' goes with detections only.", "Leave it out: areas are of all detections.")
        }
        if share != nil, !measure.isArea {
            throw NumberError("'share' goes with areas only.", "Leave it out, or write one of: new, lost, persisting.")
        }
        if unit != nil, share != nil || !(measure.isArea || measure == .difference && compared.isArea) {
            throw NumberError("'unit' goes with areas only.", "Leave it out.")
        }
    }
}
