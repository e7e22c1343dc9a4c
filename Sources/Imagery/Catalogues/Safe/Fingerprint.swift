package import Foundation

/// A checksum of 128 bits that stays the same from run to run: FNV-1a.
///
/// It tells versions of a product apart; it is no protection against somebody who makes two alike on purpose.
///
/// Reference: <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
package struct Fingerprint {
    private var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

    package init() {}

    package mutating func add(_ bytes: Data) {
        bytes.withUnsafeBytes { buffer in
            for byte in buffer {
                hash ^= UInt128(byte)
                hash = hash &* 0x0000_0000_0100_0000_0000_0000_0000_013B
            }
        }
    }

    package mutating func add(_ text: String) { add(Data(text.utf8)) }

    /// 32 hexadecimal digits.
    package var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 32 - digits.utf8.count) + digits
    }
}
