import Foundation

/// Reads a JSON document (RFC 8259), to the letter.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private static let greatestDepth = 200

    /// The document in these bytes.
    static func node(in bytes: Data) throws(JSONFault) -> JSONNode {
        var reader = JSONReader(bytes: Array(bytes))
        guard String(validating: reader.bytes, as: UTF8.self) != nil else {
            throw JSONFault(line: 1, reason: "it isn't UTF-8")
        }
        let node = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == reader.bytes.count else { throw reader.fault("something follows the end") }
        return node
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ reason: String) -> JSONFault { JSONFault(line: line, reason: reason) }

    private mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 32 || byte == 10 || byte == 13 || byte == 9 else { return }
            if byte == 10 { line += 1 }
            position += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
        skipSpace()
        guard depth < Self.greatestDepth else { throw fault("values stand \(depth) deep in each other") }
        guard let first = next else { throw fault("it ends in the middle") }
        let start = line
        let value: JSONNode.Value =
            switch first {
            case UInt8(ascii: "{"): .object(try members(depth: depth))
            case UInt8(ascii: "["): .array(try elements(depth: depth))
            case UInt8(ascii: "\""): .string(try text())
            case UInt8(ascii: "t"): try word("true", .bool(true))
            case UInt8(ascii: "f"): try word("false", .bool(false))
            case UInt8(ascii: "n"): try word("null", .null)
            default: .number(try number())
            }
        return JSONNode(value: value, line: start)
    }

    private mutating func word(_ word: String, _ value: JSONNode.Value) throws(JSONFault) -> JSONNode.Value {
        let end = position + word.utf8.count
        guard end <= bytes.count, bytes[position..<end].elementsEqual(word.utf8) else { throw unexpected }
        position = end
        return value
    }

    private var unexpected: JSONFault {
        fault(next.map { "'\(Character(Unicode.Scalar($0)))' is out of place" } ?? "it ends in the middle")
    }

    private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
        position += 1
        var elements: [JSONNode] = []
        skipSpace()
        guard next != UInt8(ascii: "]") else {
            position += 1
            return []
        }
        while true {
            elements.append(try value(depth: depth + 1))
            guard try goesOn(before: UInt8(ascii: "]")) else { return elements }
        }
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [(name: String, value: JSONNode)] {
        position += 1
        var members: [(name: String, value: JSONNode)] = []
        skipSpace()
        guard next != UInt8(ascii: "}") else {
            position += 1
            return []
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw unexpected }
            let name = try text()
            guard !members.contains(where: { $0.name == name }) else { throw fault("the member '\(name)' comes twice") }
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw unexpected }
            position += 1
            members.append((name, try value(depth: depth + 1)))
            guard try goesOn(before: UInt8(ascii: "}")) else { return members }
        }
    }

    /// Reads a comma, or the end of an array or object.
    private mutating func goesOn(before end: UInt8) throws(JSONFault) -> Bool {
        skipSpace()
        guard let byte = next, byte == UInt8(ascii: ",") || byte == end else { throw unexpected }
        position += 1
        return byte != end
    }

    private mutating func text() throws(JSONFault) -> String {
        let start = position
        position += 1
        var hasEscape = false
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 32 else { throw fault("a control character stands in a text") }
            if byte == UInt8(ascii: "\\") {
                hasEscape = true
                position += 1
            }
            position += 1
        }
        guard next != nil else { throw fault("a text has no end") }
        position += 1
        guard hasEscape else { return String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self) }
        // Rare: what escapes mean is left to Foundation.
        guard let text = try? JSONDecoder().decode(String.self, from: Data(bytes[start..<position])) else {
            throw fault("a text has a wrong escape")
        }
        return text
    }

    private mutating func number() throws(JSONFault) -> Double {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        let whole = digits()
        guard let first = whole.first, whole.count == 1 || first != UInt8(ascii: "0") else { throw unexpected }
        if next == UInt8(ascii: ".") {
            position += 1
            guard !digits().isEmpty else { throw unexpected }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            guard !digits().isEmpty else { throw unexpected }
        }
        guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)), number.isFinite else {
            throw fault("a number is too large")
        }
        return number
    }

    private mutating func digits() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        return bytes[start..<position]
    }
}
