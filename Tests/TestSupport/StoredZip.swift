package import Foundation

/// A zip archive of members that aren't compressed, as Keras writes them.
///
/// Reference: <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>.
package struct StoredZip {
    private var members: [(name: String, contents: Data)] = []

    package init() {}

    package mutating func add(_ name: String, _ contents: Data) { members.append((name, contents)) }

    /// The archive's bytes.
    package var data: Data {
        var archive = Data()
        var directory = Data()
        for member in members {
            let offset = archive.count
            let fields = Self.fields(of: member.name, member.contents)
            archive += [0x50, 0x4B, 3, 4] + fields + Data(member.name.utf8) + member.contents
            // Comment, disk and attributes are all 0.
            directory += [0x50, 0x4B, 1, 2, 20, 0] + fields + Data(count: 10) + Self.bytes(offset, 4)
            directory += Data(member.name.utf8)
        }
        let count = Self.bytes(members.count, 2)
        let end = [0x50, 0x4B, 5, 6] + Data(count: 4) + count + count
        return archive + directory + end + Self.bytes(directory.count, 4) + Self.bytes(archive.count, 4)
            + Data(count: 2)
    }

    /// What both headers of a member have: version, flags, method, time, checksum, sizes, lengths.
    private static func fields(of name: String, _ contents: Data) -> Data {
        bytes(20, 2) + Data(count: 8) + bytes(Int(checksum(of: contents)), 4) + bytes(contents.count, 4)
            + bytes(contents.count, 4) + bytes(name.utf8.count, 2) + bytes(0, 2)
    }

    private static func bytes(_ number: Int, _ count: Int) -> Data {
        Data((0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
    }

    /// CRC-32.
    private static func checksum(of contents: Data) -> UInt32 {
        ~contents.reduce(UInt32.max) { checksum, byte in
            (0..<8).reduce(checksum ^ UInt32(byte)) { bits, _ in
                bits & 1 == 1 ? bits >> 1 ^ 0xEDB8_8320 : bits >> 1
            }
        }
    }
}
