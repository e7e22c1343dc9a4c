package import Foundation

extension JSONValue {
    /// The document in these bytes.
    ///
    /// By way of `JSONSerialization`: a decoder, which has to try what each value is, takes fifty times as long.
    ///
    /// - Throws: Foundation's error when it isn't whole JSON.
    package init(parsing data: Data) throws {
        self.init(foundation: try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))
    }

    private init(foundation value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let values as [Any]: self = .array(values.map(JSONValue.init(foundation:)))
        case let members as [String: Any]: self = .object(members.mapValues(JSONValue.init(foundation:)))
        case let number as NSNumber:
            // A truth is a number too, of the C type 'char', which numbers in a document never have.
            let isTruth = number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c"))
            self = isTruth ? .bool(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }

    /// The elements, when it is an array.
    package var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    /// The members, when it is an object.
    package var object: [String: JSONValue]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The truth, when it is one.
    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// A member of an object; `nil` where there is none, or it is null, or this is no object.
    package subscript(_ member: String) -> JSONValue? {
        guard let value = object?[member], value != .null else { return nil }
        return value
    }
}

extension JSONValue: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }

    /// The document's bytes, members sorted by name.
    package func data() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
