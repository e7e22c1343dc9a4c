import Pipeline

extension PatchOutcome {
    /// What became of the patches that were asked for, for people.
    var text: String {
        let asked = made + masked + black + notSeen + failed
        var lines = ["\(made) of \(asked) patches were made."]
        let reasons = [
            (masked, "too much of them is hidden by clouds or not seen"), (black, "too much of them is black"),
            (notSeen, "no overpass shows them"), (failed, "something failed"),
        ]
        lines += reasons.filter { $0.0 > 0 }.map { "  \($0.0) were not: \($0.1)" }
        lines += failures.sorted { $0.key < $1.key }.map { "  failed, \($1) times: \($0)" }
        lines += faults.map { "  note: \($0)" }
        if locationsWithout > 0 { lines.append("\(locationsWithout) sampling locations have no patch at all.") }
        return lines.joined(separator: "\n")
    }
}
