/// A half-open span of dates, `[start, end)`, named as people say it.
///
/// `2020` is [2020-01-01, 2021-01-01), `2025-Q2` a quarter, `2020-03` a month, and
/// `2020-01-01..2021-02-01` any other span. Two periods are equal when their dates are.
package struct Period: Sendable, CustomStringConvertible {
    package let start: CalendarDate
    package let end: CalendarDate
    /// The period as it was written; titles show it, files are named by the dates.
    package let name: String

    /// The period that `text` names; `nil` when it names none or ends before it starts.
    package init?(_ text: String) {
        guard let (start, end) = Period.span(text), start < end else { return nil }
        self.start = start
        self.end = end
        self.name = text
    }

    package init?(from start: CalendarDate, until end: CalendarDate) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
        self.name = "\(start)..\(end)"
    }

    package static func year(_ year: Int) -> Period? { Period("\(year)") }

    package var description: String { name }

    package func contains(_ date: CalendarDate) -> Bool { start <= date && date < end }

    /// The whole mosaic windows of `months` that fit, one after the other from the start.
    ///
    /// A rest shorter than `months` is left out, as the published system has it: 13 months in
    /// windows of four give three (definition C.6). `nil` takes the whole period as one window.
    package func mosaicWindows(months: Int?) -> [Period] {
        guard let months, months > 0 else { return [self] }
        var windows: [Period] = []
        var start = start
        while case let end = start.adding(months: months), end <= self.end,
            let window = Period(from: start, until: end)
        {
            windows.append(window)
            start = end
        }
        return windows
    }

    private static func span(_ text: String) -> (CalendarDate, CalendarDate)? {
        if let dots = text.firstRange(of: "..") {
            guard let start = CalendarDate(text[..<dots.lowerBound]),
                let end = CalendarDate(text[dots.upperBound...])
            else { return nil }
            return (start, end)
        }
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = fields.first, first.utf8.count == 4, let year = Int(first), year > 0 else { return nil }
        let months = { (from: Int, count: Int) in
            (CalendarDate(firstOfMonth: from, of: year), CalendarDate(firstOfMonth: from + count, of: year))
        }
        switch fields.count {
        case 1: return months(1, 12)
        case 2 where fields[1].utf8.count == 2:
            if fields[1].first == "Q", let quarter = Int(fields[1].dropFirst()), (1...4).contains(quarter) {
                return months(quarter * 3 - 2, 3)
            }
            guard let month = Int(fields[1]), (1...12).contains(month) else { return nil }
            return months(month, 1)
        default: return nil
        }
    }
}

extension Period: Hashable, Comparable {
    package static func == (first: Period, second: Period) -> Bool {
        first.start == second.start && first.end == second.end
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(start)
        hasher.combine(end)
    }

    package static func < (first: Period, second: Period) -> Bool {
        (first.start, first.end) < (second.start, second.end)
    }
}
