extension Language {
    /// A day: `23 Nov 2026`.
    package func dateText(year: Int, month: Int, day: Int) -> String {
        dateForm.replacing("{day}", with: "\(day)").replacing("{month}", with: name(ofMonth: month))
            .replacing("{year}", with: "\(year)")
    }

    /// A month: `Nov 2026`.
    package func monthText(year: Int, month: Int) -> String {
        monthForm.replacing("{month}", with: name(ofMonth: month)).replacing("{year}", with: "\(year)")
    }

    private func name(ofMonth month: Int) -> String {
        months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
    }
}
