import Foundation
import Geography
import Imagery
import TestSupport

/// What one thread gets of the stack: the same rows of every scene, random numbers of which a third are masked.
actor StackShare {
    private let scenes, rows, width: Int
    /// Scene after scene, row by row.
    private let numbers: [UInt16]
    private var copied: [UInt16]
    private var medians: [UInt16]

    init(scenes: Int, rows: Int, width: Int, seed: UInt64) {
        self.scenes = scenes
        self.rows = rows
        self.width = width
        var random = SplitMix(seed: seed)
        numbers = (0..<scenes * rows * width).map { _ in
            random.next() % 3 == 0 ? 0 : UInt16(1 + random.next() % 20_000)
        }
        copied = [UInt16](repeating: 1, count: numbers.count)
        medians = [UInt16](repeating: 1, count: rows * width)
    }

    /// Row by row, as a tile is read.
    func takeMedians() {
        let reduction = SceneReduction(count: scenes, method: .median)
        numbers.withUnsafeBufferPointer { numbers in
            medians.withUnsafeMutableBufferPointer { medians in
                guard let numbers = numbers.baseAddress, let medians = medians.baseAddress else { return }
                for start in stride(from: 0, to: rows * width, by: width) {
                    let pointers = (0..<scenes).map { numbers + $0 * rows * width + start }
                    reduction.reduce(pointers, width: width, into: medians + start)
                }
            }
        }
    }

    func copy() {
        copied.withUnsafeMutableBytes { copied in
            numbers.withUnsafeBytes { copied.copyMemory(from: $0) }
        }
    }

    /// Adds the numbers and the medians to the ends of two files.
    func append(to stack: FileHandle, and answers: FileHandle) throws {
        for (array, file) in [(numbers, stack), (medians, answers)] {
            try array.withUnsafeBytes { try file.write(contentsOf: $0) }
        }
    }
}
