import Foundation

extension Data {
    /// Where some bytes occur, from the first to the last.
    ///
    /// By way of `memmem`, which goes through gigabytes a second: the gate looks for dozens of things in every file.
    func offsets(of pattern: [UInt8]) -> [Int] {
        guard !pattern.isEmpty, count >= pattern.count else { return [] }
        return withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return [] }
            var offsets: [Int] = []
            var from = 0
            while let found = memmem(start + from, bytes.count - from, pattern, pattern.count) {
                let offset = found - UnsafeMutableRawPointer(mutating: start)
                offsets.append(offset)
                from = offset + 1
            }
            return offsets
        }
    }

    func offsets(of text: String) -> [Int] { offsets(of: Array(text.utf8)) }
}
