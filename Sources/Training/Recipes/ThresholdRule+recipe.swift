import Project

extension ThresholdRule {
    /// Reads a recipe's rule: a fixed threshold, or the most false alarms of the sources that a pattern fits,
    /// `default` being those that no pattern fits.
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
        let shares = (texts.isEmpty ? ["default": "0.01"] : texts).sorted { $0.key < $1.key }
        let patterns = shares.map(\.key).filter { $0 != "default" }
        var limits: [FalseAlarmLimit] = []
        for (pattern, text) in shares {
            guard let share = Double(text), (0...1).contains(share) else {
                throw reader.error(
                    at: "max_false_alarms", "'\(pattern): \(text)' isn't a share, 0 to 1.", "Write '\(pattern): 0.01'.")
            }
            limits.append(
                pattern == "default"
                    ? FalseAlarmLimit(share: share, except: patterns) : FalseAlarmLimit(share: share, sources: pattern))
        }
        self = .falseAlarms(limits)
    }
}
