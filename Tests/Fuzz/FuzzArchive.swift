/// A ZIP archive that keeps its files as they are, the way Keras 3 writes `.keras`.
///
/// Reference: <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>.
struct FuzzArchive {
    let files: [(name: String, bytes: [UInt8])]

    var bytes: [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let offset = archive.count
            let common = Self.common(file.name, file.bytes)
            archive += Self.little(0x0403_4B50, 4) + common + Array(file.name.utf8) + file.bytes
            // Made by version 2.0; no comment, on the first disk, no attributes.
            directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 10)
            directory += Self.little(offset, 4) + Array(file.name.utf8)
        }
        let end = Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(files.count, 2)
        return archive + directory + end + Self.little(files.count, 2) + Self.little(directory.count, 4)
            + Self.little(archive.count, 4) + Self.little(0, 2)
    }

    /// What a file's own header and its place in the directory say alike, from the version to the lengths.
    private static func common(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        little(20, 2) + little(0, 8) + little(Int(checksum(bytes)), 4) + little(bytes.count, 4)
            + little(bytes.count, 4) + little(name.utf8.count, 2) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    /// CRC-32, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var remainder = UInt32.max
        for byte in bytes {
            remainder ^= UInt32(byte)
            for _ in 0..<8 { remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1 }
        }
        return ~remainder
    }
}
