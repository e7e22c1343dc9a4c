import Foundation
import NeuralNetwork
import Project

/// A made-up tile that is scored again and again, to see how long it takes.
///
/// How long a network takes doesn't depend on the numbers; but so that its scores can be compared with another engine's,
/// they are patches of ground that differ in every band, about which networks are of different minds.
struct SpeedTrial {
    let network: NeuralNetwork
    let tile: TilePixels
    let sweep: Sweep

    init(
        of network: NeuralNetwork, normalization: Normalization, stride: Int, width: Int, method: Sweep.Method
    ) throws {
        let window = network.inputShape
        guard width >= max(window.height, window.width) else {
            throw NetworkError.wrongTile(reason: "a tile of \(width) pixels, smaller than its window of \(window)")
        }
        guard normalization.channels ?? window.channels == window.channels else {
            throw NetworkError.wrongTile(reason: "a card for another number of bands than its \(window.channels)")
        }
        self.network = network
        tile = TilePixels(
            values: Self.ground(width, window.channels, seenBy: normalization), height: width, width: width,
            unitsPerDN: 2,
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
        var spent: [TimeSpent] = []
        for time in 0..<times {
            let start = TimeSpent.soFar()
            result = try await sweep.run(of: tile, threads: threads)
            spent.append(TimeSpent.soFar() - start)
            progress(time + 1)
        }
        return SpeedReport(of: self, result: result, threads: threads, spent: spent, peak: peak)
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

    /// Twice the digital numbers of square patches, each with a level of its own in every band, and some noise.
    ///
    /// The same every time.
    private static func ground(_ width: Int, _ channels: Int, seenBy normalization: Normalization) -> [UInt16] {
        var random = LinearCongruence(state: 1)
        let patch = 32
        let across = (width + patch - 1) / patch
        return (0..<channels).flatMap { channel in
            let (mean, deviation) = normalization.usualNumbers(channel: channel)
            let levels = (0..<(across * across)).map { _ in 3 * random.next() - 1.5 }
            return (0..<(width * width)).map { pixel in
                let level = levels[pixel / width / patch * across + pixel % width / patch]
                let dn = mean + deviation * (level + 0.4 * random.next() - 0.2)
                return UInt16(min(max(2 * dn, 2), 65_534))
            }
        }
    }
}

/// Numbers from 0 to 1 that are the same every time (Numerical Recipes' linear congruential generator).
private struct LinearCongruence {
    var state: UInt32

    mutating func next() -> Double {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Double(state) / 4_294_967_296
    }
}

extension Normalization {
    /// What digital numbers a network with this normalisation usually sees: their mean and how far they spread.
    fileprivate func usualNumbers(channel: Int) -> (mean: Double, deviation: Double) {
        switch self {
        case .standardize(let mean, let deviation): (mean[channel], deviation[channel])
        case .scale(let divisor, _): (0.25 * divisor, 0.12 * divisor)
        }
    }
}
