/// The version of ESA's processor that made a product, like `05.11`: a larger one replaces a smaller one.
///
/// From 04.00 on, 25 January 2022, digital numbers carry an offset.
///
/// <https://sentiwiki.copernicus.eu/web/s2-processing>
package struct ProcessingBaseline: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let major: Int
    package let minor: Int

    package init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// The baseline that is written `05.11`, `5.11` or, in a product's name, `N0511`; `nil` for any other text.
    package init?(_ text: some StringProtocol) {
        let isName = text.utf8.count == 5 && text.uppercased().hasPrefix("N")
        let fields = isName ? [text.dropFirst().prefix(2), text.suffix(2)] : text.split(separator: ".").map { $0[...] }
        guard fields.count == 2, let major = Int(fields[0]), let minor = Int(fields[1]), major >= 0, minor >= 0
        else { return nil }
        self.init(major: major, minor: minor)
    }

    /// The first whose digital numbers carry an offset.
    package static let withOffset = ProcessingBaseline(major: 4, minor: 0)

    package static func < (first: ProcessingBaseline, second: ProcessingBaseline) -> Bool {
        (first.major, first.minor) < (second.major, second.minor)
    }

    package var description: String {
        [major, minor].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ".")
    }
}

extension ProcessingBaseline: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let baseline = ProcessingBaseline(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a baseline is written like 05.11")
        }
        self = baseline
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
