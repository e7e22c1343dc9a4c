import NeuralNetwork

extension [Finding] {
    /// A table a group, and below it how to get what isn't there.
    var text: String {
        Finding.Group.allCases.compactMap { group in
            let findings = filter { $0.group == group }
            return findings.isEmpty ? nil : ([group.title, findings.table] + findings.remedies).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private var table: String {
        let rows = map { [$0.state.words, $0.name, $0.detail] }
        let lines = TextTable(columns: [.text(""), .text(""), .text("")], rows: rows).text
        return lines.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    }

    /// Each once, also where several things come by the same command.
    private var remedies: [String] {
        var seen: Set<String> = []
        return compactMap(\.remedy).filter { seen.insert($0).inserted }.map { "  → \($0)" }
    }
}

extension Finding.State {
    fileprivate var words: String {
        switch self {
        case .there: "✓ there"
        case .absent: "– not there"
        case .missing: "✗ missing"
        }
    }
}

extension Finding.Group {
    fileprivate var title: String {
        switch self {
        case .libraries: "Libraries and drivers"
        case .assets: "What pages load"
        case .project: "The project"
        case .tests: "For minemap's own tests"
        case .computer: "This computer"
        }
    }
}
