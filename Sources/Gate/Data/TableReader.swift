/// Takes comma-separated values apart, row by row.
///
/// Where commas stand before decimals, spreadsheets set cells apart by semicolons: the header says which.
struct TableReader {
    struct Row: Hashable {
        let cells: [String]
        /// The line it begins in.
        let line: Int
    }

    private let bytes: [UInt8]
    private let mark: UInt8
    private var position: Int
    private(set) var line = 1
    /// Whether the text ended within quotes.
    private(set) var hasOpenQuote = false

    init(_ text: String) {
        bytes = Array(text.utf8)
        let header = bytes.prefix { $0 != 10 && $0 != 13 }
        mark =
            header.contains(UInt8(ascii: ";")) && !header.contains(UInt8(ascii: ","))
            ? UInt8(ascii: ";") : UInt8(ascii: ",")
        // What programs put before UTF-8 to tell that it is.
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next row; `nil` at the end.
    mutating func nextRow() -> Row? {
        guard position < bytes.count else { return nil }
        let start = line
        var cells: [String] = []
        while true {
            cells.append(nextCell())
            guard position < bytes.count else { break }
            let end = bytes[position]
            position += 1
            if end == mark { continue }
            if end == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
            line += 1
            break
        }
        return Row(cells: cells, line: start)
    }

    private mutating func nextCell() -> String {
        var cell: [UInt8] = []
        var isQuoted = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                if isQuoted, position + 1 < bytes.count, bytes[position + 1] == byte {
                    cell.append(byte)
                    position += 1
                } else {
                    isQuoted.toggle()
                }
            } else if !isQuoted, byte == mark || byte == 10 || byte == 13 {
                break
            } else {
                if byte == 10 { line += 1 }
                cell.append(byte)
            }
            position += 1
        }
        hasOpenQuote = hasOpenQuote || isQuoted
        return String(decoding: cell, as: UTF8.self)
    }
}
