/// Whole numbers as text: five bits a character, least significant first, like encoded polylines.
///
/// A character of the upper half of the alphabet says that more follow. The alphabet is that of
/// base64url (RFC 4648), of which nothing needs escaping in JSON, HTML or XML.
struct NumberText {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ number: Int) {
        precondition(number >= 0, "negative numbers are appended with append(signed:)")
        var rest = number
        while rest >= 32 {
            bytes.append(NumberText.alphabet[32 + (rest & 31)])
            rest >>= 5
        }
        bytes.append(NumberText.alphabet[rest])
    }

    /// Appends a number of either sign: 0, −1, 1, −2, … become 0, 1, 2, 3, ….
    mutating func append(signed number: Int) {
        append(number < 0 ? -2 * number - 1 : 2 * number)
    }

    mutating func append(_ step: Step) {
        append(signed: step.dx)
        append(signed: step.dy)
    }

    static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}

/// The way from one vertex to the next, in whole units of the encoding.
struct Step: Hashable, Comparable {
    let dx: Int
    let dy: Int

    static func < (first: Step, second: Step) -> Bool { (first.dx, first.dy) < (second.dx, second.dy) }
}
