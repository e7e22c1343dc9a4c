/// Numbers in texts are those of the statistics that the site publishes.
///
/// A figure in a page says which statistic it is, without rounding, and shows it in the form of the page's language. Each
/// is computed again here from `data/areas.json`, from what was published and not from what it was rendered from.
struct FigureCheck: SiteCheck {
    func findings(in site: SiteFacts) -> [SiteFinding] {
        site.pages.flatMap { path, facts in
            facts.figures.compactMap { figure in
                fault(of: figure, in: facts.language, of: site).map {
                    SiteFinding(.error, path, line: figure.line, $0.problem, $0.remedy)
                }
            }
        }
    }

    private typealias Fault = (problem: String, remedy: String)

    private func fault(of figure: FigureFact, in language: String, of site: SiteFacts) -> Fault? {
        guard let areas = site.areas else {
            return ("The figure '\(figure.text)' has no statistics to hold it to.", "Publish '\(AreaRecords.path)'.")
        }
        guard let exact = figure.exact(in: areas, of: site) else {
            return (
                "The figure '\(figure.text)' is of \(figure.called), which isn't in '\(AreaRecords.path)'.",
                "Name a region, a period, a model and a measure that are there."
            )
        }
        guard let value = Double(figure.value), abs(value - exact) <= figure.precision(in: areas) else {
            return (
                "The figure '\(figure.text)' has the value \(figure.value), and \(figure.called) is \(exact.plain).",
                "Build the page anew from the statistics."
            )
        }
        return fault(of: figure, showing: exact, in: language, of: site)
    }

    private func fault(of figure: FigureFact, showing exact: Double, in language: String, of site: SiteFacts) -> Fault?
    {
        guard let scale = figure.scale else {
            return (
                "The figure '\(figure.text)' has the unit '\(figure.unit)'.", "Write ha, km2, percent, count or places."
            )
        }
        let code = language.split(separator: "-").first.map(String.init) ?? ""
        guard let form = site.forms[language] ?? site.forms[code] else { return nil }
        guard let shown = ShownNumber(in: figure.text, form: form) else {
            return (
                "The figure '\(figure.text)' shows no number as '\(language)' writes it.",
                "Write it with '\(form.decimalMark)' before decimals and '\(form.groupMark)' between groups of three."
            )
        }
        let meant = exact * scale
        // A word may say which way: 'fell by 12 %'. A sign must be right.
        let fits = abs(shown.magnitude - abs(meant)) <= shown.tolerance * 1.000001 + 1e-9
        guard !fits || shown.isNegative && meant > shown.tolerance else { return nil }
        return (
            "The figure shows '\(figure.text)', and \(figure.called) is \(meant.plain) \(figure.unitText).",
            "Let the build write the number, rounded from the statistics."
        )
    }
}

extension FigureFact {
    /// What it should be, by the statistics; `nil` where they don't have it, or two models do.
    fileprivate func exact(in areas: AreaRecords, of site: SiteFacts) -> Double? {
        let rows = areas.rows(of: region, in: period, by: model)
        guard rows.count == 1, let row = rows.first else { return nil }
        if let above { return count(above: above, in: site.files[row.file]) }
        guard let other = since ?? share else { return row.number(measure) }
        let others = areas.rows(of: region, in: other, by: row.model)
        guard others.count == 1 else { return nil }
        if share != nil { return quotient(row.number(measure), others[0].number("footprint")).map { $0 * 100 } }
        let (now, before) = (row.number(compared ?? "footprint"), others[0].number(compared ?? "footprint"))
        switch measure {
        case "change": return quotient(now, before).map { ($0 - 1) * 100 }
        case "ratio": return quotient(now, before)
        case "difference": return now.flatMap { now in before.map { now - $0 } }
        default: return nil
        }
    }

    /// Detections are counted again in the file that is published beside the page.
    private func count(above score: String, in file: FileFacts?) -> Double? {
        guard let scores = file?.scores, let hundredth = Double(score).map({ Int(($0 * 100).rounded()) }),
            scores.indices.contains(hundredth), measure == "detections"
        else { return nil }
        return Double(scores[hundredth])
    }

    private func quotient(_ part: Double?, _ whole: Double?) -> Double? {
        guard let part, let whole, whole != 0 else { return nil }
        return part / whole
    }

    /// How near the value has to be: statistics are published with four decimals, and what is computed from rounded ones
    /// is off by more, the smaller they are.
    fileprivate func precision(in areas: AreaRecords) -> Double {
        let half = 0.00005
        guard let other = since ?? share else { return half }
        let (rows, others) = (
            areas.rows(of: region, in: period, by: model), areas.rows(of: region, in: other, by: model)
        )
        guard let part = rows.first?.number(share == nil ? compared ?? "footprint" : measure),
            let whole = others.first?.number(share == nil ? compared ?? "footprint" : "footprint"), whole != 0,
            measure != "difference"
        else { return 3 * half }
        let scale: Double = measure == "ratio" ? 1 : 100
        return half + scale * half * (1 + abs(part / whole)) / abs(whole)
    }

    /// What turns the statistic into the unit that is shown; `nil` for a unit that isn't known.
    fileprivate var scale: Double? {
        switch unit {
        case "ha", "count", "places", "": 1
        case "km2": 0.01
        case "percent": measure == "change" || share != nil ? 1 : 100
        default: nil
        }
    }

    fileprivate var unitText: String {
        switch unit {
        case "km2": "km²"
        case "percent": "%"
        case "count", "places", "": "in number"
        default: unit
        }
    }

    /// In a message: `footprint of tapajos_basin in 2020 (28_px_v4)`.
    fileprivate var called: String {
        let model = model.map { " (\($0))" } ?? ""
        let since = since.map { " since \($0)" } ?? share.map { " as a share of \($0)" } ?? ""
        let above = above.map { " above \($0)" } ?? ""
        return "\(measure)\(above) of \(region) in \(period)\(since)\(model)"
    }
}

extension Double {
    /// With up to four decimals, and no more than are needed.
    fileprivate var plain: String {
        let rounded = (self * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
    }
}
