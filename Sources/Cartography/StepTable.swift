/// The commonest steps of a layer, each with a number that stands for it.
///
/// Outlines of windows repeat a few dozen steps thousands of times; a table of them halves the text.
/// Number 0 says that a step follows in full. A layer with nothing to gain has an empty table, and
/// its steps stand in full without a number before them.
struct StepTable {
    /// Commonest first; the step at index 0 has number 1.
    let steps: [Step]
    private let numbers: [Step: Int]

    init(of all: some Sequence<Step>) {
        var counts: [Step: Int] = [:]
        for step in all { counts[step, default: 0] += 1 }
        let total = counts.values.reduce(0, +)
        let common = counts.filter { $0.value >= 4 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(StepTable.limit)
        let covered = common.reduce(0) { $0 + $1.value }
        steps = covered * 2 > total ? common.map(\.key) : []
        numbers = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1, $0 + 1) })
    }

    /// A number of two characters at most: ten bits, less the one that is taken.
    private static let limit = 1023

    func append(_ step: Step, to text: inout NumberText) {
        if let number = numbers[step] {
            text.append(number)
        } else {
            if !steps.isEmpty { text.append(0) }
            text.append(step)
        }
    }
}
