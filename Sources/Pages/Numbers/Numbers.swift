package import Geography
package import Project
package import Statistics

/// The numbers that texts may ask for: the table of areas, and counts of detections above a score.
package struct Numbers: Sendable {
    /// How many of a period's detections exceed a score.
    package struct Above: Hashable, Sendable {
        package let region: String
        package let period: Period
        package let model: String
        package let score: Double

        package init(region: String, period: Period, model: String, score: Double) {
            self.region = region
            self.period = period
            self.model = model
            self.score = score
        }
    }

    private let rows: [MinedArea]
    private let above: [Above: Int]
    /// The regions of the configuration that were left out for want of files: their numbers show as a dash.
    private let absent: Set<String>

    package init(_ rows: [MinedArea], above: [Above: Int] = [:], absent: Set<String> = []) {
        self.rows = rows
        self.above = above
        self.absent = absent
    }

    /// The number that a tag asks for, in the form of an edition.
    package func figure(_ tag: NumberTag, in edition: Edition) throws(NumberError) -> Figure {
        if absent.contains(tag.region) { return .absent }
        let row = try row(of: tag.region, in: tag.period, by: tag.model)
        let quantity = try quantity(tag, row)
        var facts = [
            Figure.Fact(name: "measure", value: tag.measure.column), Figure.Fact(name: "region", value: row.region),
            Figure.Fact(name: "period", value: row.period.name), Figure.Fact(name: "model", value: row.model),
        ]
        let since = try tag.since.map { period throws(NumberError) in try earlier(row, period).period.name }
        let share = try tag.share.map { period throws(NumberError) in try earlier(row, period).period.name }
        for (name, value) in [
            ("since", since),
            ("of", tag.measure.isComparison && tag.compared != .footprint ? tag.compared.column : nil),
            ("share", share), ("above", tag.above.map { "\($0)" }),
        ] {
            if let value { facts.append(Figure.Fact(name: name, value: value)) }
        }
        return Figure(
            text: quantity.text(as: tag, in: edition), value: quantity.exactText, unit: quantity.unitName(as: tag),
            facts: facts)
    }

    /// The row of a region in a period; where several models looked at it, the tag must name one.
    private func row(of region: String, in period: Period, by model: String?) throws(NumberError) -> MinedArea {
        let ofRegion = rows.filter { $0.region == region }
        guard !ofRegion.isEmpty else { throw .noRegion(region, known: Set(rows.map(\.region)).sorted()) }
        let ofPeriod = ofRegion.filter { $0.period == period }
        guard !ofPeriod.isEmpty else { throw .noPeriod(period, of: region, known: ofRegion.map(\.period.name)) }
        let found = ofPeriod.filter { model == nil || $0.model == model }
        guard found.count == 1 else {
            let models = ofPeriod.map(\.model).joined(separator: ", ")
            throw model.map { NumberError("the model '\($0)' did not look there.", "Those that did are: \(models).") }
                ?? NumberError(
                    "several models looked at '\(region)' in \(period).", "Add model=NAME, one of: \(models).")
        }
        return found[0]
    }

    /// The row of the same series in another period: two models never share a series.
    private func earlier(_ row: MinedArea, _ period: Period) throws(NumberError) -> MinedArea {
        let series = rows.filter { $0.region == row.region && $0.model == row.model && $0.threshold == row.threshold }
        guard let found = series.first(where: { $0.period == period }) else {
            throw .noPeriod(period, of: row.region, by: row.model, known: series.map(\.period.name))
        }
        return found
    }

    private func quantity(_ tag: NumberTag, _ row: MinedArea) throws(NumberError) -> Quantity {
        if let score = tag.above {
            let key = Above(region: row.region, period: row.period, model: row.model, score: score)
            guard let count = above[key] else {
                throw NumberError(
                    "the detections of '\(row.region)' in \(row.period) have no scores.", "Leave 'above' out.")
            }
            return .count(Double(count))
        }
        if let since = tag.since {
            let before = try earlier(row, since)
            return try tag.measure.compare(
                try row.quantity(tag.compared), with: try before.quantity(tag.compared), since)
        }
        let quantity = try row.quantity(tag.measure)
        guard let share = tag.share else { return quantity }
        let whole = try earlier(row, share).footprint.hectares
        guard case .hectares(let part) = quantity, whole > 0 else {
            throw NumberError(
                "the footprint of \(share) is nothing, so nothing is a share of it.", "Leave 'share' out.")
        }
        return .percent(part / whole * 100)
    }
}
