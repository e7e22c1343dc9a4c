/// A day of the Gregorian calendar, without a time or a time zone.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// The day, or `nil` when the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...CalendarDate.days(in: month, of: year)).contains(day)
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    /// A day written as ISO 8601 has it, `2020-01-31`; `nil` for anything else.
    package init?(_ text: some StringProtocol) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.map(\.utf8.count) == [4, 2, 2], fields.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
            let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The first day of a month, which may be counted past December: month 13 is the next January.
    package init(firstOfMonth month: Int, of year: Int) {
        let months = year * 12 + month - 1
        self.init(uncheckedYear: months / 12, month: months % 12 + 1, day: 1)
    }

    /// The same day `count` months on, or the month's last day where it is shorter.
    package func adding(months count: Int) -> CalendarDate {
        let first = CalendarDate(firstOfMonth: month + count, of: year)
        let day = min(day, CalendarDate.days(in: first.month, of: first.year))
        return CalendarDate(uncheckedYear: first.year, month: first.month, day: day)
    }

    /// The day before; of the first day of all, itself.
    package var dayBefore: CalendarDate {
        if day > 1 { return CalendarDate(uncheckedYear: year, month: month, day: day - 1) }
        let before = CalendarDate(firstOfMonth: month - 1, of: year)
        guard before.year > 0 else { return self }
        let last = CalendarDate.days(in: before.month, of: before.year)
        return CalendarDate(uncheckedYear: before.year, month: before.month, day: last)
    }

    package static func < (first: CalendarDate, second: CalendarDate) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }

    package var description: String {
        let digits = { (value: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
        }
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
