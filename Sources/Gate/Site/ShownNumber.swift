/// The number in a text, as a reader of its language understands it.
struct ShownNumber: Hashable, Sendable {
    /// Without its sign, which may be a word: 'fell by 12 %'.
    let magnitude: Double
    /// Whether a sign stands before it.
    let isNegative: Bool
    /// By how much it may differ from what is meant: half of the place that it is rounded to.
    let tolerance: Double

    /// The first number in a text; `nil` when there is none, or it isn't one in this form.
    init?(in text: String, form: NumberForm) {
        // Groups are also set apart by spaces that don't break, in any language.
        let plain = text.replacing(/(\d)[\u{A0}\u{202F}\u{2009}' ](?=\d{3}(?:\D|$))/) { "\($0.1)\(form.groupMark)" }
        guard let start = plain.firstIndex(where: \.isNumber) else { return nil }
        let marks = Set([form.decimalMark, form.groupMark, ".", ","])
        let token = plain[start...].prefix { $0.isNumber || marks.contains($0) }
        var number = String(token)
        while let last = number.last, !last.isNumber { number.removeLast() }
        let parts = number.split(separator: form.decimalMark, omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Self.digits(String(parts[0]), form.groupMark) else { return nil }
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard decimals.allSatisfy(\.isNumber), let value = Double("\(whole).\(decimals)0") else { return nil }
        let scale = Self.scale(behind: plain[token.endIndex...])
        magnitude = value * scale
        isNegative = ["−", "-", "–"].contains(plain[..<start].last)
        let zeros = decimals.isEmpty ? whole.reversed().prefix { $0 == "0" }.count : 0
        // '230,000' is rounded to ten thousands; '0' and '1000' to no less than their first digit says.
        let place = decimals.isEmpty ? Self.power(min(zeros, whole.count - 1)) : 1 / Self.power(decimals.count)
        tolerance = place / 2 * scale
    }

    /// The digits without the marks between groups; `nil` where a group isn't of three.
    private static func digits(_ text: String, _ mark: Character) -> String? {
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard groups.allSatisfy({ $0.allSatisfy(\.isNumber) }), groups.count == 1 || (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }

    /// What a word for a large number behind it multiplies by.
    private static func scale(behind rest: Substring) -> Double {
        let word = rest.split { !$0.isLetter }.first?.lowercased() ?? ""
        guard rest.prefix(while: { !$0.isLetter }).allSatisfy(\.isWhitespace) else { return 1 }
        switch word {
        case "million", "millón", "millones", "milhão", "milhões": return 1e6
        case "thousand", "mil": return 1e3
        default: return 1
        }
    }

    private static func power(_ exponent: Int) -> Double { (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 } }
}
