package import Geography

extension CalendarDate {
    /// The first date in the name of a file or folder: `2020-06-01`, `2020_06_01`, `20200601` or `20200601T105026`.
    ///
    /// It stands between underscores, hyphens, dots or spaces, or at the name's ends; `nil` when there is none.
    package init?(inName name: some StringProtocol) {
        let words = name.split { "_-. ".contains($0) }
        for place in words.indices {
            let inOne = CalendarDate(digits: words[place].prefix { $0 != "T" })
            let inThree = CalendarDate(words[place...].prefix(3).joined(separator: "-"))
            guard let date = inOne ?? inThree else { continue }
            self = date
            return
        }
        return nil
    }

    private init?(digits: some StringProtocol) {
        guard digits.utf8.count == 8 else { return nil }
        self.init("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
    }
}
