/// How a language writes numbers.
package struct NumberForm: Hashable, Sendable {
    /// What stands before the decimals.
    package let decimalMark: Character
    /// What stands between groups of three digits.
    package let groupMark: Character

    package init(decimalMark: Character, groupMark: Character) {
        self.decimalMark = decimalMark
        self.groupMark = groupMark
    }

    /// By language, for a folder of which nothing else is known.
    package static let known: [String: NumberForm] = [
        "en": NumberForm(decimalMark: ".", groupMark: ","), "es": NumberForm(decimalMark: ",", groupMark: "."),
        "pt": NumberForm(decimalMark: ",", groupMark: "."), "fr": NumberForm(decimalMark: ",", groupMark: " "),
        "de": NumberForm(decimalMark: ",", groupMark: "."), "nl": NumberForm(decimalMark: ",", groupMark: "."),
    ]
}
