package import Languages

extension Period {
    /// The period as a legend writes it: `2020`, `2025-Q2`, or for whole months `Jan 2020 – Jan 2021`.
    package func title(in language: Language) -> String {
        guard name.contains("..") else { return name }
        guard start.day == 1, end.day == 1 else { return "\(start.title(in: language)) – \(end.title(in: language))" }
        let last = CalendarDate(firstOfMonth: end.month - 1, of: end.year)
        return "\(start.monthTitle(in: language)) – \(last.monthTitle(in: language))"
    }
}

extension CalendarDate {
    /// The day as a text writes it, like `23 Nov 2026`.
    package func title(in language: Language) -> String {
        language.dateText(year: year, month: month, day: day)
    }

    fileprivate func monthTitle(in language: Language) -> String {
        language.monthText(year: year, month: month)
    }
}
