extension Int {
    /// The number with a comma after every three digits: `36,412`.
    package var grouped: String {
        var text = ""
        for (index, digit) in String(magnitude).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text = "," + text }
            text = String(digit) + text
        }
        return (self < 0 ? "−" : "") + text
    }
}
