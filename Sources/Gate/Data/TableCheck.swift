import Foundation

/// A CSV file is a rectangle with a header (RFC 4180).
enum TableCheck {
    static func findings(in file: SiteFile) -> [SiteFinding] {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            return [file.error("The table isn't UTF-8.", "Write it in that encoding.")]
        }
        var reader = TableReader(text)
        guard let header = reader.nextRow() else {
            return [file.error("The table is empty.", "Write at least its header, or leave the file out.")]
        }
        var faults = FaultCounter(path: file.path)
        lookAt(header, &faults)
        while let row = reader.nextRow() {
            if row.cells.count != header.cells.count {
                faults.add(
                    .error, line: row.line,
                    "A row has \(row.cells.count) cells and the header \(header.cells.count).",
                    "Put texts with commas into quotes, and leave no cell out.")
            }
            if row.cells.contains(where: isFormula) {
                faults.add(
                    .warning, line: row.line, "A cell begins like a formula, which spreadsheets would run.",
                    "Begin it with something else than '=', '+' or '@'.")
            }
        }
        if reader.hasOpenQuote {
            faults.add(
                .error, line: reader.line, "A quote has no end.", "Close it; a quote in a text is written twice.")
        }
        return faults.findings
    }

    private static func lookAt(_ header: TableReader.Row, _ faults: inout FaultCounter) {
        for (index, name) in header.cells.enumerated() {
            if name.isEmpty {
                faults.add(.error, line: 1, "Column \(index + 1) has no name.", "Name every column in the first row.")
            } else if header.cells[..<index].contains(name) {
                faults.add(.error, line: 1, "Two columns are named '\(name)'.", "Rename one of them.")
            }
        }
    }

    private static func isFormula(_ cell: String) -> Bool {
        guard let first = cell.first, "=+@".contains(first) else { return false }
        return Double(cell) == nil
    }
}
