import Foundation

extension Language {
    /// A whole number with its digits in groups: `36,412`, `36.412`.
    package func text(of number: Int) -> String {
        (number < 0 ? "−" : "") + grouped(String(number.magnitude))
    }

    /// A number rounded to some decimals, halves away from zero: `1,234.5`.
    ///
    /// What isn't finite, or too large for 18 digits, is a dash: it is no number that a page could mean.
    package func text(of number: Double, decimals: Int) -> String {
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit * 10 }
        let scaled = (number * unit).rounded()
        guard scaled.isFinite, scaled.magnitude < 1e18 else { return "–" }
        let digits = String(Int(scaled).magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = grouped(String(padded.dropLast(decimals)))
        return (scaled < 0 ? "−" : "") + whole + (decimals == 0 ? "" : decimalMark + padded.suffix(decimals))
    }

    /// A number rounded to its first significant digits: `51,200`, `0.047`.
    package func text(of number: Double, digits: Int) -> String {
        guard number.isFinite, number != 0 else { return text(of: number, decimals: 0) }
        let place = { (number: Double) in digits - 1 - Int(log10(number.magnitude).rounded(.down)) }
        let unit = pow(10, Double(place(number)))
        let rounded = (number * unit).rounded() / unit
        // 9.96 comes to 10, which has a digit more before the point.
        return text(of: rounded, decimals: max(0, place(rounded)))
    }

    /// A share from 0 to 1 in per cent, with a no-break space before the sign: `93.4 %`.
    ///
    /// '100.0 %' says that nothing was left out: what is a little less is not rounded up to it.
    package func percentText(of share: Double, decimals: Int = 1) -> String {
        guard share.isFinite else { return "–" }
        let unit = (0..<decimals).reduce(100.0) { unit, _ in unit * 10 }
        let isWhole = share >= 1 || share * unit < unit - 0.5
        let shown = isWhole ? share * 100 : 100 - 100 / unit
        return text(of: shown, decimals: decimals) + "\u{A0}%"
    }

    private func grouped(_ digits: String) -> String {
        guard digits.count > (groupsFromFiveDigits ? 4 : 3) else { return digits }
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupMark }
            text.append(digit)
        }
        return text
    }
}
