/// Cells in columns of one width, for a terminal.
package struct TextTable {
    /// A column that is left out where all its cells are empty.
    package struct Column {
        let title: String
        let isNumeric: Bool

        package static func text(_ title: String) -> Column { Column(title: title, isNumeric: false) }
        package static func number(_ title: String) -> Column { Column(title: title, isNumeric: true) }
    }

    let columns: [Column]
    /// A cell for each column.
    let rows: [[String]]

    package init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Lines without spaces at their ends; numbers stand at the right of their column.
    package var text: String {
        let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        let lines = [columns.map(\.title)] + rows
        let widths = columns.indices.map { column in lines.reduce(0) { max($0, $1[column].count) } }
        return lines.map { line in
            let cells = kept.map { column in
                let space = String(repeating: " ", count: widths[column] - line[column].count)
                return columns[column].isNumeric ? space + line[column] : line[column] + space
            }
            let text = cells.joined(separator: "  ")
            return String(text.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
