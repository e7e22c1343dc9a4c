import Project

/// How the score above which a window is a mine is chosen.
package enum ThresholdRecipe: Sendable, Equatable {
    case fixed(Double)
    /// The smallest threshold with which no group of validation patches without a mine has more false alarms than its
    /// limit; a group is what a pattern of sources fits, and `rest` is for what none does.
    case falseAlarms(limits: [Limit], rest: Double?)

    package struct Limit: Sendable, Equatable {
        package let pattern: String
        /// The largest share of the group's patches above the threshold.
        package let share: Double
    }

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        if reader.has("fixed") {
            guard !reader.has("max_false_alarms") else {
                throw reader.error(
                    at: "fixed", "'threshold' has both 'fixed' and 'max_false_alarms'.", "Keep one of them.")
            }
            self = .fixed(try reader.number("fixed", in: 0...1))
            return
        }
        let texts = try reader.mapping?.texts("max_false_alarms") ?? [:]
        var limits: [Limit] = []
        for (pattern, text) in (texts.isEmpty ? ["default": "0.01"] : texts).sorted(by: { $0.key < $1.key }) {
            guard let share = Double(text), (0...1).contains(share) else {
                throw reader.error(
                    at: "max_false_alarms", "'\(pattern): \(text)' isn't a share, 0 to 1.", "Write '\(pattern): 0.01'.")
            }
            limits.append(Limit(pattern: pattern, share: share))
        }
        self = .falseAlarms(
            limits: limits.filter { $0.pattern != "default" }, rest: limits.first { $0.pattern == "default" }?.share)
    }
}
