import Geography
import Project

/// How areas are written.
enum AreaUnit: String, CaseIterable, Sendable {
    case ha, hectares, km2

    init(option text: String) throws(NumberError) {
        guard let unit = AreaUnit(rawValue: text) else {
            throw NumberError("'\(text)' is no unit.", "Write unit=ha, unit=hectares or unit=km2.")
        }
        self = unit
    }
}

/// How far a number is rounded.
enum Rounding: Hashable, Sendable {
    /// Significant digits.
    case digits(Int)
    case decimals(Int)
}

extension String {
    func count(_ option: String, in range: ClosedRange<Int>) throws(NumberError) -> Int {
        guard let count = Int(self), range.contains(count) else {
            throw NumberError(
                "'\(option)=\(self)' is no number of digits.",
                "Write \(option)=\(range.lowerBound) to \(option)=\(range.upperBound).")
        }
        return count
    }

    func period() throws(NumberError) -> Period {
        guard let period = Period(self) else { throw .noPeriod(self) }
        return period
    }

    func score() throws(NumberError) -> Double {
        guard let score = Double(self), (0...1).contains(score), utf8.count <= 4 else {
            throw NumberError(
                "'above=\(self)' is no score.", "Write a number from 0 to 1 with two decimals at most, like above=0.5.")
        }
        return score
    }
}

extension NumberError {
    static func noMeasure(_ word: String) -> NumberError {
        let known = Measure.allCases.map(\.rawValue)
        let meant = word.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? ""
        return NumberError(
            word.isEmpty ? "there is nothing between the braces." : "'\(word)' is nothing that is measured.",
            "\(meant)Write one of: \(known.joined(separator: ", ")). Braces that are meant as they stand go into `code`."
        )
    }

    static func noPeriod(_ text: String) -> NumberError {
        NumberError(
            "'\(text)' isn't a period.",
            "Write a year (2024), a quarter (2025-Q2), a month (2025-03) or dates (2020-01-01..2021-02-01).")
    }
}
