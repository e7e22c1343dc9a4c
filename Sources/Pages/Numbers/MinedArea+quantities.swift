import Geography
import Project
import Statistics

extension MinedArea {
    /// A measure of the row.
    func quantity(_ measure: Measure) throws(NumberError) -> Quantity {
        switch measure {
        case .area, .footprint: return .hectares(footprint.hectares)
        case .polygonSum: return .hectares(polygonSum.hectares)
        case .new: return try hectares(change?.new, measure)
        case .lost: return try hectares(change?.lost, measure)
        case .persisting: return try hectares(change?.persisting, measure)
        case .cumulative: return .hectares(cumulative.hectares)
        case .observed: return try hectares(ground?.observed, measure)
        case .notObserved: return try hectares(ground?.notObserved, measure)
        case .observedShare:
            guard let observedShare else { throw notRecorded(measure) }
            return .share(observedShare)
        case .detections: return .count(Double(detectionCount))
        case .change, .ratio, .difference:
            throw NumberError("'\(measure.rawValue)' is of two periods.", "Add the other, like since=2016.")
        }
    }

    private func hectares(_ area: Area?, _ measure: Measure) throws(NumberError) -> Quantity {
        guard let area else { throw notRecorded(measure) }
        return .hectares(area.hectares)
    }

    private func notRecorded(_ measure: Measure) -> NumberError {
        if [.new, .lost, .persisting].contains(measure) {
            return NumberError(
                "\(period) is the first period of '\(region)', so nothing is \(measure.rawValue) in it.",
                "Name a later period, or another measure.")
        }
        return NumberError(
            "how much of '\(region)' was observed in \(period) was not recorded.",
            "Leave it out: what isn't known has no number.")
    }
}

extension Measure {
    /// What a comparison makes of a number and the same of an earlier period.
    func compare(_ now: Quantity, with before: Quantity, _ since: Period) throws(NumberError) -> Quantity {
        let difference = now.number - before.number
        if self == .difference {
            if case .count = now { return .count(difference) }
            return .hectares(difference)
        }
        guard before.number > 0 else {
            throw NumberError(
                "there was nothing in \(since), and nothing is a multiple of nothing.", "Write 'difference' instead.")
        }
        return self == .ratio ? .times(now.number / before.number) : .percent(difference / before.number * 100)
    }
}

extension NumberError {
    static func noRegion(_ region: String, known: [String]) -> NumberError {
        let meant = region.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? ""
        return NumberError(
            "there is no region '\(region)'.",
            known.isEmpty
                ? "No region of site/site.yml has numbers."
                : "\(meant)Those with numbers are: \(known.joined(separator: ", ")).")
    }

    static func noPeriod(_ period: Period, of region: String, by model: String? = nil, known: [String]) -> NumberError {
        let names = known.reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        let whose = model.map { " and the model '\($0)'" } ?? ""
        return NumberError(
            "'\(region)'\(whose) has no numbers of \(period).",
            "Its \(names.count == 1 ? "one period is" : "periods are"): \(names.joined(separator: ", ")).")
    }
}
