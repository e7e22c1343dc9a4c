import GeoIO

/// One property of a layer's features, all its values together.
struct PropertyColumn {
    let name: String
    let values: [JSONValue]
    /// The features that have the property; `nil` when all do.
    let indices: [Int]?

    /// The columns in the order of their names.
    static func columns(of features: [Feature]) -> [PropertyColumn] {
        Set(features.lazy.flatMap(\.properties.keys)).sorted().map { name in
            let found = features.enumerated().compactMap { index, feature in
                feature.properties[name].map { (index: index, value: $0) }
            }
            return PropertyColumn(
                name: name, values: found.map(\.value),
                indices: found.count == features.count ? nil : found.map(\.index))
        }
    }

    /// The column as JSON.
    var text: String {
        let listed = values.map(GeoJSON.text(of:)).joined(separator: ",")
        let content =
            floats.flatMap { $0.utf8.count < listed.utf8.count ? "\"floats\":\"\($0)\"" : nil }
            ?? "\"values\":[\(listed)]"
        let at = indices.map { ",\"at\":[\($0.map(String.init).joined(separator: ","))]" } ?? ""
        return "{\"name\":\(GeoJSON.text(of: .string(name))),\(content)\(at)}"
    }

    /// The values as numbers of 32 bits, six characters each; `nil` where that would lose something.
    ///
    /// A network's scores are of 32 bits; written in full they take up to 18 digits.
    private var floats: String? {
        var text = FixedNumberText()
        for value in values {
            guard let number = value.number, Double(Float(number)) == number, number != 0 || number.sign == .plus
            else { return nil }
            text.append(Float(number).bitPattern)
        }
        return text.text
    }
}

/// Numbers of 32 bits as six characters each, the least significant first, in the alphabet of `NumberText`.
private struct FixedNumberText {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ bits: UInt32) {
        for place in 0..<6 { bytes.append(NumberText.alphabet[Int(bits >> (6 * place) & 63)]) }
    }
}
