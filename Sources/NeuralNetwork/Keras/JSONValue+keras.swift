import Foundation
import GeoIO

extension JSONValue {
    /// Reads a description as Keras writes it, or gives nil where it isn't JSON.
    init?(keras text: Data) {
        guard Self.isShallow(text), let value = try? JSONDecoder().decode(JSONValue.self, from: text) else {
            return nil
        }
        self = value
    }

    var object: [String: JSONValue]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The whole number, when it is one that an `Int` holds.
    var integer: Int? { number.flatMap { Int(exactly: $0) } }

    /// The value, without the wrapping that Keras 3 puts around tuples and arrays.
    var unwrapped: JSONValue {
        guard let members = object else { return self }
        switch members["class_name"]?.string {
        case "__tuple__": return members["items"] ?? self
        case "__numpy__": return members["config"]?.object?["value"] ?? self
        default: return self
        }
    }

    /// As people write it, for errors to quote; long ones are cut.
    var text: String {
        switch self {
        case .null: return "null"
        case .bool(let value): return "\(value)"
        case .number(let value): return Int(exactly: value).map { "\($0)" } ?? "\(value)"
        case .string(let value): return value.count > 80 ? "\(value.prefix(80))…" : value
        case .array(let elements):
            let shown = elements.prefix(8).map(\.text).joined(separator: ", ")
            return elements.count > 8 ? "[\(shown), …]" : "[\(shown)]"
        case .object(let members): return members["class_name"]?.string ?? "an object"
        }
    }

    /// Whether brackets stand in each other no deeper than in any network, since each level takes some of the stack.
    private static func isShallow(_ text: Data) -> Bool {
        var depth = 0
        var isInString = false
        var isEscaped = false
        for byte in text {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = isInString
            } else if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if !isInString, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
                depth += 1
                if depth > deepest { return false }
            } else if !isInString, byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
                depth -= 1
            }
        }
        return true
    }

    // A model in a model takes four levels, and its steps' settings about ten.
    private static let deepest = 100
}
