extension Period {
    /// The period as a legend writes it: `2020`, `2025-Q2`, or for whole months `Jan 2020 – Jan 2021`.
    package var title: String {
        guard name.contains("..") else { return name }
        guard start.day == 1, end.day == 1 else { return "\(start) – \(end)" }
        return "\(start.monthTitle) – \(CalendarDate(firstOfMonth: end.month - 1, of: end.year).monthTitle)"
    }
}

extension CalendarDate {
    fileprivate var monthTitle: String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(names[month - 1]) \(year)"
    }
}
