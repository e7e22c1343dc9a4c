/// A value in a network's description: JSON whose members stay in the order that they are given in.
indirect enum KerasWriterValue {
    case null
    case flag(Bool)
    case whole(Int)
    /// A finite number.
    case number(Double)
    /// Letters, digits and signs that need no escaping: a word of Keras's, or a name that ``KerasWriterNames`` gave.
    case text(String)
    case list([KerasWriterValue])
    case object([(name: String, value: KerasWriterValue)])

    var json: String {
        switch self {
        case .null: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .whole(let number): "\(number)"
        // Swift writes the shortest digits that read back as the same number.
        case .number(let number): "\(number)"
        case .text(let text): "\"\(text)\""
        case .list(let values): "[\(values.map(\.json).joined(separator: ", "))]"
        case .object(let members): "{\(members.map { "\"\($0)\": \($1.json)" }.joined(separator: ", "))}"
        }
    }

    /// Rows, then columns.
    static func size(_ size: PixelSize) -> KerasWriterValue { .list([.whole(size.rows), .whole(size.columns)]) }

    /// Rows, columns, channels.
    static func sizes(_ shape: ImageShape) -> KerasWriterValue {
        .list([.whole(shape.height), .whole(shape.width), .whole(shape.channels)])
    }
}

extension KerasWriterValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(integerLiteral value: Int) { self = .whole(value) }
}
