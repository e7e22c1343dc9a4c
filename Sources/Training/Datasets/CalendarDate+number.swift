import Geography

extension CalendarDate {
    /// The day as one number, `20250131`.
    var number: Int64 { Int64(year * 10_000 + month * 100 + day) }

    init?(number: Int64) {
        guard (1_01_01...9999_12_31).contains(number) else { return nil }
        self.init(year: Int(number / 10_000), month: Int(number / 100 % 100), day: Int(number % 100))
    }
}
