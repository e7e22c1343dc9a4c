import CKernels
import Foundation

extension Data {
    /// Where some bytes occur, from the first to the last.
    ///
    /// In C, which goes through gigabytes a second: the gate looks for dozens of things in every file.
    func offsets(of pattern: [UInt8]) -> [Int] {
        guard !pattern.isEmpty, count >= pattern.count else { return [] }
        return withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return [] }
            var offsets: [Int] = []
            var from = 0
            while from + pattern.count <= bytes.count {
                let found = Int(
                    minemap_find(start + from, Int64(bytes.count - from), pattern, Int64(pattern.count)))
                guard found >= 0 else { break }
                offsets.append(from + found)
                from += found + 1
            }
            return offsets
        }
    }

    func offsets(of text: String) -> [Int] { offsets(of: Array(text.utf8)) }
}
