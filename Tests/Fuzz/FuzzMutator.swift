import Geography

/// Changes the words of an input in text: numbers, strings and lists as wholes.
struct FuzzMutator {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    /// A changed copy, or nil where bytes should be changed instead.
    mutating func mutated(_ input: [UInt8]) -> [UInt8]? {
        guard Int.random(in: 0..<8, using: &random) > 0 else { return nil }
        var words = Self.words(of: input)
        for _ in 0..<Int.random(in: 1...3, using: &random) { change(&words) }
        return Array(words.joined())
    }

    private mutating func change(_ words: inout [[UInt8]]) {
        let places = words.indices.filter { Self.isWord(words[$0]) }
        guard let place = places.randomElement(using: &random), let other = places.randomElement(using: &random) else {
            return
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0, 1: words[place] = Array((Self.odd.randomElement(using: &random) ?? "0").utf8)
        case 2: words[place] = words[other]
        case 3: words.swapAt(place, other)
        case 4: copyElement(&words, near: place)
        default: removeElement(&words, near: place)
        }
    }

    /// Puts an element in brackets a second time, with the comma that it needs.
    private mutating func copyElement(_ words: inout [[UInt8]], near place: Int) {
        guard let element = Self.element(words, near: place) else { return }
        words.insert(contentsOf: words[element] + [Array(", ".utf8)], at: element.lowerBound)
    }

    private mutating func removeElement(_ words: inout [[UInt8]], near place: Int) {
        guard var element = Self.element(words, near: place) else { return }
        if element.upperBound < words.count, words[element.upperBound] == Array(",".utf8) {
            element = element.lowerBound..<(element.upperBound + 1)
        }
        words.removeSubrange(element)
    }

    /// The list or object that begins at or before a place, with all that is in it.
    private static func element(_ words: [[UInt8]], near place: Int) -> Range<Int>? {
        guard let start = words[...place].lastIndex(where: { $0 == [0x5B] || $0 == [0x7B] }) else { return nil }
        var depth = 0
        for index in start..<words.count {
            if words[index] == [0x5B] || words[index] == [0x7B] { depth += 1 }
            if words[index] == [0x5D] || words[index] == [0x7D] { depth -= 1 }
            if depth == 0 { return start..<(index + 1) }
        }
        return nil
    }

    /// Splits a text into strings, numbers or words, signs, and the spaces between.
    private static func words(of input: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var start = 0
        while start < input.count {
            var end = start + 1
            if input[start] == 0x22 {
                while end < input.count, input[end] != 0x22 { end += 1 }
                end = min(end + 1, input.count)
            } else if isPlain(input[start]) {
                while end < input.count, isPlain(input[end]) { end += 1 }
            }
            words.append(Array(input[start..<end]))
            start = end
        }
        return words
    }

    /// Letters, digits, and what numbers and names have beside them.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "_"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private static func isWord(_ word: [UInt8]) -> Bool {
        word.first.map { $0 == 0x22 || isPlain($0) } ?? false
    }

    private static let odd =
        [
            "0", "1", "-1", "2", "3", "0.5", "1e9", "1e400", "-0.0", "1048576", "1048577", "67108864", "2147483648",
            "9223372036854775807", "9223372036854775808", "18446744073709551616", "null", "true", "false", "NaN",
            "[]", "{}", "[1]", "[1, 1]", "[null, 1, 1, 1]", "[[1, 1], [1, 1]]", "\"\"", "\"same\"", "\"valid\"",
            "\"causal\"", "\"channels_first\"", "\"..\"", "\"/\"", "\"relu\"", "\"softmax\"", "\"elu\"",
        ]
        + [
            "InputLayer", "Conv2D", "DepthwiseConv2D", "SeparableConv2D", "MaxPooling2D", "AveragePooling2D",
            "GlobalAveragePooling2D", "GlobalMaxPooling2D", "BatchNormalization", "Dense", "Flatten", "Reshape",
            "Dropout", "SpatialDropout2D", "ZeroPadding2D", "Cropping2D", "Add", "Average", "Maximum", "Multiply",
            "Concatenate", "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax", "Rescaling", "Normalization",
            "Sequential", "Functional", "Model", "name", "config", "layers", "class_name", "inbound_nodes",
        ].map { "\"\($0)\"" }
}
