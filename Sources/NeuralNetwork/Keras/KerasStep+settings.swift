import GeoIO

extension KerasStep {
    /// The setting's value, without what Keras 3 wraps around it; nil where it is absent or null.
    subscript(_ setting: String) -> JSONValue? {
        guard let value = settings[setting]?.unwrapped, value != .null else { return nil }
        return value
    }

    /// The size of the input, where this step says it: an `InputLayer` does, and so may a first step.
    var inputShape: JSONValue? {
        // Keras 3 calls it batch_shape.
        self["batch_input_shape"] ?? self["batch_shape"] ?? inner?.inputShape
    }

    /// A whole number from 1, like the number of filters.
    func count(_ setting: String, default other: Int? = nil) throws(NetworkError) -> Int {
        if let other, self[setting] == nil { return other }
        guard let value = self[setting]?.integer, (1...Self.largestCount).contains(value) else {
            throw unsupported(setting, supported: "whole numbers from 1 to \(Self.largestCount)")
        }
        return value
    }

    /// Two whole numbers from 1, rows and columns; one stands for both.
    func size(_ setting: String, default other: PixelSize? = nil) throws(NetworkError) -> PixelSize {
        if let other, self[setting] == nil { return other }
        let sizes = self[setting].flatMap { value in value.integer.map { [$0, $0] } ?? value.integers }
        guard let sizes, sizes.count == 2, sizes.allSatisfy({ (1...Self.largestSize).contains($0) }) else {
            throw unsupported(setting, supported: "two whole numbers from 1 to \(Self.largestSize)")
        }
        return PixelSize(rows: sizes[0], columns: sizes[1])
    }

    /// The pixels at four edges: one number for all, two for rows and columns, four, or two pairs.
    func margins(_ setting: String) throws(NetworkError) -> Step.Margins {
        let axes = self[setting].map { $0.array ?? [$0] } ?? []
        let sides = axes.flatMap { axis in (axis.array ?? [axis]).map { $0.integer ?? -1 } }
        guard sides.allSatisfy({ (0...Self.largestSize).contains($0) }), [1, 2, 4].contains(sides.count) else {
            throw unsupported(setting, supported: "whole numbers from 0 to \(Self.largestSize), two for each axis")
        }
        let all = sides.count == 4 ? sides : sides.flatMap { Array(repeating: $0, count: sides.count == 1 ? 4 : 2) }
        return Step.Margins(top: all[0], bottom: all[1], left: all[2], right: all[3])
    }

    /// One of a few words.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ setting: String, default other: Word
    ) throws(NetworkError) -> Word {
        guard let value = self[setting] else { return other }
        guard let word = value.string.flatMap(Word.init) else {
            throw unsupported(setting, supported: Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", "))
        }
        return word
    }

    /// Whether a switch is on.
    func isOn(_ setting: String, default other: Bool = true) throws(NetworkError) -> Bool {
        guard let value = self[setting] else { return other }
        guard case .bool(let isOn) = value else { throw unsupported(setting, supported: "true or false") }
        return isOn
    }

    /// A number that a single-precision one can stand for.
    func number(_ setting: String, default other: Double) throws(NetworkError) -> Double {
        guard let value = self[setting] else { return other }
        guard let number = value.number, Float(number).isFinite else {
            throw unsupported(setting, supported: "numbers")
        }
        return number
    }

    /// A number for each channel: one stands for all.
    func numbers(_ setting: String, channels: Int, default other: Double? = nil) throws(NetworkError) -> [Double] {
        guard let value = self[setting] else {
            if let other { return [Double](repeating: other, count: channels) }
            throw unsupported(setting, supported: "a number, or one for each of \(channels) channels")
        }
        var elements = value
        // A shape of 1 x 1 x channels broadcasts like one of channels.
        while let array = elements.array, array.count == 1 { elements = array[0] }
        let numbers = elements.number.map { [$0] } ?? elements.array?.compactMap(\.number) ?? []
        guard numbers.count == 1 || (numbers.count == channels && elements.array?.count == channels),
            numbers.allSatisfy({ Float($0).isFinite })
        else {
            throw unsupported(setting, supported: "a number, or one for each of \(channels) channels")
        }
        return numbers.count == 1 ? [Double](repeating: numbers[0], count: channels) : numbers
    }

    /// An axis as its place in a picture or vector whose axis 0 is that of windows; nil where the setting is empty.
    func axis(_ setting: String = "axis", of input: TensorShape) throws(NetworkError) -> Int? {
        let rank = input.isVector ? 2 : 4
        guard let value = self[setting] else { return rank - 1 }
        if value == .array([]) { return nil }
        let axes = value.integer.map { [$0] } ?? value.integers ?? []
        guard axes.count == 1, (-rank..<rank).contains(axes[0]) else {
            throw unsupported(setting, supported: "one axis of \(rank)")
        }
        return axes[0] < 0 ? axes[0] + rank : axes[0]
    }

    /// Throws unless an axis is that of channels.
    func requireLastAxis(of input: TensorShape) throws(NetworkError) {
        guard try axis(of: input) == (input.isVector ? 1 : 3) else {
            throw unsupported("axis", supported: "the axis of channels, which is the last")
        }
    }

    /// Throws unless a setting is absent or has the only value that can be run.
    func require(_ setting: String, is expected: JSONValue) throws(NetworkError) {
        guard let value = self[setting], value != expected else { return }
        throw unsupported(setting, supported: "\(setting) \(expected.text)")
    }

    func unsupported(_ setting: String, supported: String) -> NetworkError {
        .unsupportedSetting(
            file, step: place.path, setting: setting, value: self[setting]?.text ?? "missing", supported: supported)
    }

    func doesNotFit(_ reason: String) -> NetworkError { .doesNotFit(file, step: place.path, reason: reason) }

    // Beyond them, arithmetic on sizes could overflow; no network comes near.
    private static let largestCount = 1 << 20
    private static let largestSize = 1 << 12
}

extension JSONValue {
    /// The whole numbers of a list of nothing else.
    fileprivate var integers: [Int]? {
        guard let elements = array else { return nil }
        let numbers = elements.compactMap(\.integer)
        return numbers.count == elements.count ? numbers : nil
    }
}
