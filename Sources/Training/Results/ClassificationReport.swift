import Foundation

/// How well two classes were told apart, in the words and the layout of scikit-learn's `classification_report`.
package struct ClassificationReport: Sendable, Equatable {
    /// Patches without a mine, then mines.
    package let classes: [Class]

    /// What became of the patches of one class.
    package struct Class: Sendable, Equatable {
        package let name: String
        /// Patches of this class.
        package let support: Int
        /// Patches that were said to be of it.
        package let named: Int
        /// Those of them that are.
        package let right: Int

        /// 0 where none was named, as scikit-learn has it.
        package var precision: Double { named == 0 ? 0 : Double(right) / Double(named) }
        package var recall: Double { support == 0 ? 0 : Double(right) / Double(support) }
        package var f1: Double {
            named + support == 0 ? 0 : 2 * Double(right) / Double(named + support)
        }
    }

    package init(isMine: [Bool], isFound: [Bool]) {
        let pairs = Array(zip(isMine, isFound))
        classes = [(false, "No Mine"), (true, "Mine")].map { kind, name in
            Class(
                name: name, support: pairs.count { $0.0 == kind }, named: pairs.count { $0.1 == kind },
                right: pairs.count { $0.0 == kind && $0.1 == kind })
        }
    }

    package var total: Int { classes.reduce(0) { $0 + $1.support } }
    package var accuracy: Double { total == 0 ? 0 : Double(classes.reduce(0) { $0 + $1.right }) / Double(total) }

    /// The table.
    package var text: String {
        let columns = ["precision", "recall", "f1-score", "support"]
        let head = Self.cell("", Self.width) + " " + columns.map { Self.cell($0, 10) }.joined()
        let rows = classes.map { Self.row($0.name, [$0.precision, $0.recall, $0.f1], $0.support) }
        let accuracy = Self.row("accuracy", [nil, nil, self.accuracy], total)
        let kinds: [(Class) -> Double] = [\.precision, \.recall, \.f1]
        let macro = kinds.map { kind in classes.reduce(0) { $0 + kind($1) } / Double(classes.count) }
        let weighted = kinds.map { kind in
            classes.reduce(0) { $0 + kind($1) * Double($1.support) } / Double(max(1, total))
        }
        let means = [Self.row("macro avg", macro, total), Self.row("weighted avg", weighted, total)]
        return ([head, ""] + rows + ["", accuracy] + means).joined(separator: "\n") + "\n"
    }

    private static let width = "weighted avg".count

    private static func row(_ name: String, _ numbers: [Double?], _ support: Int) -> String {
        cell(name, width) + " "
            + numbers.map { cell($0.map { String(format: "%.2f", $0) } ?? "", 10) }.joined() + cell("\(support)", 10)
    }

    private static func cell(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
