/// Whole numbers as `NumberText` of Cartography writes them: five bits a character, least significant first.
struct CompactNumbers {
    private let digits: [UInt8]
    private var position = 0

    /// What each character of the alphabet is worth; 255 for the others.
    private static let values: [UInt8] = {
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        var values = [UInt8](repeating: 255, count: 256)
        for (index, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(index) }
        return values
    }()

    /// What a character is worth; `nil` for one that isn't of the alphabet.
    static func digit(of character: UInt8) -> Int? {
        let value = values[Int(character)]
        return value < 64 ? Int(value) : nil
    }

    init(_ text: String) {
        let values = Self.values
        digits = text.utf8.map { values[Int($0)] }
    }

    var isAtEnd: Bool { position >= digits.count }

    /// The next number; `nil` where the text breaks off, or isn't of the alphabet.
    mutating func next() -> Int? {
        var number = 0
        var place = 0
        while position < digits.count, digits[position] < 64, place < 60 {
            let digit = Int(digits[position])
            position += 1
            number += (digit & 31) << place
            if digit < 32 { return number }
            place += 5
        }
        return nil
    }

    mutating func nextSigned() -> Int? {
        next().map { $0.isMultiple(of: 2) ? $0 / 2 : -($0 + 1) / 2 }
    }

    mutating func nextStep() -> (dx: Int, dy: Int)? {
        guard let dx = nextSigned(), let dy = nextSigned() else { return nil }
        return (dx, dy)
    }
}
