package import Geography
package import Imagery

/// What the name of a source says, where it is written as the published system writes it.
///
///     {family}_{collection}_clear{threshold}_{start}_{end}     riverbank_negatives_S2L1C_clear0.75_2024-02-01_2024-05-01
///
/// The same sampling locations stand under several cloud limits, so that sources of one family are of the same
/// places. Any other name is a family of its own.
///
/// Reference: definitions.md, C.1.
package struct SourceName: Sendable, Equatable {
    /// The file of sampling locations.
    package let family: String
    package let period: Period?
    package let level: ProcessingLevel?

    package init(_ name: String) {
        let words = name.split(separator: "_", omittingEmptySubsequences: false)
        guard words.count > 4, let start = CalendarDate(words[words.count - 2]),
            let end = CalendarDate(words[words.count - 1]),
            words[words.count - 3].hasPrefix("clear"), words[words.count - 4].hasPrefix("S2")
        else {
            self.init(family: name, period: nil, level: nil)
            return
        }
        self.init(
            family: words.dropLast(4).joined(separator: "_"), period: Period(from: start, until: end),
            level: ProcessingLevel.allCases.first { words[words.count - 4].contains($0.rawValue) })
    }

    private init(family: String, period: Period?, level: ProcessingLevel?) {
        self.family = family
        self.period = period
        self.level = level
    }
}
