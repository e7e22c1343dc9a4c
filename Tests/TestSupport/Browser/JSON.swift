package import Foundation

/// A value out of a JSON text; what isn't there is nothing, all the way down.
package struct JSON: Sendable, Equatable {
    private enum Value: Sendable, Equatable {
        case nothing
        case flag(Bool)
        case number(Double)
        case text(String)
        case list([JSON])
        case object([String: JSON])
    }

    private let value: Value

    package init(_ data: Data) throws {
        self = try JSONDecoder().decode(JSON.self, from: data)
    }

    private init(_ value: Value) {
        self.value = value
    }

    package var isNothing: Bool { value == .nothing }

    package var text: String {
        if case .text(let text) = value { text } else { "" }
    }

    package var number: Double {
        if case .number(let number) = value { number } else { .nan }
    }

    package var flag: Bool { value == .flag(true) }

    package var list: [JSON] {
        if case .list(let list) = value { list } else { [] }
    }

    package subscript(_ key: String) -> JSON {
        if case .object(let members) = value { members[key] ?? JSON(.nothing) } else { JSON(.nothing) }
    }

    package subscript(_ index: Int) -> JSON { list.indices.contains(index) ? list[index] : JSON(.nothing) }
}

extension JSON: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self.init(.nothing)
        } else if let flag = try? container.decode(Bool.self) {
            self.init(.flag(flag))
        } else if let number = try? container.decode(Double.self) {
            self.init(.number(number))
        } else if let text = try? container.decode(String.self) {
            self.init(.text(text))
        } else if let list = try? container.decode([JSON].self) {
            self.init(.list(list))
        } else {
            self.init(.object(try container.decode([String: JSON].self)))
        }
    }
}
