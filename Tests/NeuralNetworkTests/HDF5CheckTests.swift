import Foundation
import NeuralNetwork
import TestSupport
import Testing

/// Each damages a sound file the way that makes the HDF5 library read beyond its memory, or never end.
struct HDF5CheckTests {
    @Test func saysThatTheStructureIsDamaged() throws {
        try withTemporaryFile { path in
            let error = try errorReading(path) { $0.write([0x6D], after: "GCOL", by: 16 + 8) }

            #expect(
                error?.description == """
                    Can't read its structure in '\(path)': a text isn't where it should be.
                    Fetch or copy the file again, or run 'h5dump -H' on it to see what it holds.
                    """)
        }
    }

    @Test(arguments: [
        ("GCOL", 8, [0xFF, 0xFF, 0xFF, 0x7F], "a heap of texts isn't inside what it belongs to"),
        ("GCOL", 8, [0, 1], "a heap of texts is too small"),
        ("GCOL", 16, [9], "a text isn't where it should be"), ("GCOL", 16, [2], "two texts have one number"),
        ("GCOL", 31, [0xC5], "a number of 14195346025471803758 is too large"),
        ("GCOL", 28, [1], "a text isn't inside its heap"),
        ("HEAP", 16, [0, 0, 0, 1], "what is free isn't inside what it belongs to"),
        ("HEAP", 8, [0xFF, 0xFF, 0xFF, 0x7F], "a heap of names isn't inside what it belongs to"),
        ("TREE", 6, [0xFF], "a node of a group's tree isn't one"),
        ("TREE", 5, [1], "a node of a group's tree isn't one"),
        ("TREE", 24 + 16, [0xFF, 0xFF], "a name isn't inside its group"),
        ("SNOD", 6, [0xFF], "a list of entries isn't one"),
        ("SNOD", 8, [0xFF, 0xFF], "a name isn't inside its group"),
        ("SNOD", 24, [2], "it has links to somewhere else"),
    ])
    func refuses(part: String, offset: Int, bytes: [UInt8], reason: String) throws {
        try withTemporaryFile { path in
            let error = try errorReading(path) { $0.write(bytes, after: part, by: offset) }

            #expect(error == .damaged(path, part: "its structure", reason: reason))
        }
    }

    @Test func endsWhereATreeLeadsBackToItself() throws {
        try withTemporaryFile { path in
            let error = try errorReading(path) { data in
                let tree = data.place(of: "TREE")
                // One level up, with itself below.
                data.write([1], after: "TREE", by: 5)
                data.write((0..<8).map { UInt8(truncatingIfNeeded: tree >> (8 * $0)) }, after: "TREE", by: 32)
            }

            #expect(error == .damaged(path, part: "its structure", reason: "two trees share a node"))
        }
    }

    /// What the library does with a changed byte is seen only by the test still running.
    @Test func survivesChangedBytes() throws {
        try withTemporaryFile { path in
            try KerasFixture.tiny.write(to: path)
            let whole = try Data(contentsOf: URL(filePath: path))
            for place in stride(from: 0, to: whole.count, by: 11) {
                var changed = whole
                changed[place] ^= 0x81
                try changed.write(to: URL(filePath: path))
                do throws(NetworkError) { _ = try NeuralNetwork(readingKeras: path) } catch { _ = error.description }
            }
        }
    }

    private func errorReading(_ path: String, after damage: (inout Data) -> Void) throws -> NetworkError? {
        try KerasFixture.tiny.write(to: path)
        var data = try Data(contentsOf: URL(filePath: path))
        damage(&data)
        try data.write(to: URL(filePath: path))
        return #expect(throws: NetworkError.self) { try NeuralNetwork(readingKeras: path) }
    }
}

extension Data {
    /// Where a signature first stands.
    fileprivate func place(of signature: String) -> Int { firstRange(of: Data(signature.utf8))?.lowerBound ?? 0 }

    fileprivate mutating func write(_ bytes: [UInt8], after signature: String, by offset: Int) {
        let start = place(of: signature) + offset
        replaceSubrange(start..<(start + bytes.count), with: bytes)
    }
}
