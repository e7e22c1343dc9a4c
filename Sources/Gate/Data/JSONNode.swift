/// A JSON value, with the line that it begins in.
///
/// GeoIO reads values that are to be worked with; this one is to be found fault with, and so knows where it stands and
/// which members come twice.
struct JSONNode: Sendable {
    indirect enum Value: Sendable {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([JSONNode])
        case object([(name: String, value: JSONNode)])
    }

    let value: Value
    let line: Int

    /// A member of an object; `nil` where there is none.
    subscript(_ name: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.value
    }

    var array: [JSONNode]? {
        guard case .array(let values) = value else { return nil }
        return values
    }

    var string: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    var number: Double? {
        guard case .number(let number) = value else { return nil }
        return number
    }

    var isNull: Bool {
        guard case .null = value else { return false }
        return true
    }

    var isObject: Bool {
        guard case .object = value else { return false }
        return true
    }
}

/// What isn't JSON, and from which line on.
struct JSONFault: Error, Hashable {
    let line: Int
    /// Without a full stop.
    let reason: String
}
