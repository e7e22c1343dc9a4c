/// One of the thirteen bands of Sentinel-2's imager, always by name.
///
/// The order of the cases is that of ESA's tables and is for listings only. The order of a network's bands is
/// data: its model card says it, and B8 and B8A have stood both ways round.
package enum Band: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable, CustomStringConvertible {
    case b1 = "B1"
    case b2 = "B2"
    case b3 = "B3"
    case b4 = "B4"
    case b5 = "B5"
    case b6 = "B6"
    case b7 = "B7"
    case b8 = "B8"
    case b8a = "B8A"
    case b9 = "B9"
    case b10 = "B10"
    case b11 = "B11"
    case b12 = "B12"

    /// The band that is written `B1` or `B01`, in capitals or not; `nil` for any other text.
    package init?(_ text: some StringProtocol) {
        let name = text.uppercased()
        let padded = name.hasPrefix("B0") && name.utf8.count == 3
        self.init(rawValue: padded ? "B" + name.dropFirst(2) : name)
    }

    package var description: String { rawValue }

    /// The side of a pixel in the archive's files, in metres.
    package var resolution: Double {
        switch self {
        case .b2, .b3, .b4, .b8: 10
        case .b5, .b6, .b7, .b8a, .b11, .b12: 20
        case .b1, .b9, .b10: 60
        }
    }
}
