import Foundation
import NeuralNetwork
import Project

/// A made-up tile that is scored again and again, to see how long it takes.
///
/// Its numbers are spread over what a clear day gives, and no two windows are alike: how long a network takes doesn't
/// depend on them.
struct SpeedTrial {
    let network: NeuralNetwork
    let tile: TilePixels
    let sweep: Sweep

    init(
        of network: NeuralNetwork, normalization: Normalization, stride: Int, width: Int, method: Sweep.Method
    ) throws {
        let window = network.inputShape
        guard width >= max(window.height, window.width) else {
            throw NetworkError.wrongInput(reason: "a tile of \(width) pixels, smaller than its window of \(window)")
        }
        guard normalization.channels ?? window.channels == window.channels else {
            throw NetworkError.wrongInput(reason: "a card for another number of bands than its \(window.channels)")
        }
        self.network = network
        tile = TilePixels(
            values: Self.numbers(width * width * window.channels), height: width, width: width, unitsPerDN: 2,
            normalization: normalization)
        sweep = Sweep(
            network,
            over: WindowGrid(
                height: width, width: width, window: PixelSize(rows: window.height, columns: window.width),
                stride: stride), method: method)
    }

    /// Scores the tile once to warm up, then as often as asked, and tells of each time.
    func run(times: Int, threads: Int, progress: (Int) -> Void) async throws -> SpeedReport {
        let peak = await Self.peak(threads: threads)
        var result = try await sweep.run(of: tile, threads: threads)
        var seconds: [Double] = []
        for time in 0..<times {
            let start = ContinuousClock.now
            result = try await sweep.run(of: tile, threads: threads)
            seconds.append((ContinuousClock.now - start).inSeconds)
            progress(time + 1)
        }
        return SpeedReport(of: self, result: result, threads: threads, seconds: seconds, peak: peak)
    }

    /// Writes the tile (UInt16, twice the digital numbers, band after band) and its scores (Float32, window after
    /// window), both little endian, for other programs to work on.
    func keep(_ outputs: Outputs, in folder: String) throws {
        let tile = tile.values.reduce(into: Data(capacity: tile.values.count * 2)) { data, value in
            withUnsafeBytes(of: value.littleEndian) { data.append(contentsOf: $0) }
        }
        let scores = outputs.probabilities.reduce(into: Data()) { data, score in
            withUnsafeBytes(of: score.bitPattern.littleEndian) { data.append(contentsOf: $0) }
        }
        try AtomicFile.write(tile, to: "\(folder)/tile.raw")
        try AtomicFile.write(scores, to: "\(folder)/scores.raw")
    }

    /// What all threads together can reach, multiplying and adding in registers.
    private static func peak(threads: Int) async -> Double {
        await withTaskGroup(of: Double.self) { group in
            for _ in 0..<threads { group.addTask { ProcessorPeak.multiplyAddsPerSecond() } }
            return await group.reduce(0, +)
        }
    }

    /// Numbers from 0 to 8,191 that are the same every time (Numerical Recipes' linear congruential generator).
    private static func numbers(_ count: Int) -> [UInt16] {
        var state: UInt32 = 1
        return (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt16(state >> 19)
        }
    }
}

extension Duration {
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
