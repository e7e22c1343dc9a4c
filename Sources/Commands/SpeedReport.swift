import Foundation
import NeuralNetwork

/// How fast a tile was scored, and how that compares with what the processor can do.
struct SpeedReport: Encodable {
    let network: String
    let stride: Int
    let window: Int
    let width: Int
    let bands: Int
    let windows: Int
    let threads: Int
    let outputCount: Int
    /// One for each time, by the clock.
    let seconds: [Double]
    /// What of them the processors spent here, on all threads together.
    let processorSeconds: [Double]
    /// A window's, counted as they were issued; nil window by window.
    let multiplyAddsPerWindow: Double?
    /// The least that this way of sharing needs; nil window by window.
    let fewestMultiplyAddsPerWindow: Double?
    /// Of all threads, a multiplication and an addition being two.
    let peakFlopsPerSecond: Double
    let peakMemoryBytes: Int
    let instructionSet: String
    let outputs: Outputs

    init(of trial: SpeedTrial, result: Sweep.Result, threads: Int, spent: [TimeSpent], peak: Double) {
        let grid = trial.sweep.grid
        let count = grid.rows * grid.columns
        network = trial.network.name
        stride = grid.stride
        window = grid.window.rows
        width = grid.width
        bands = trial.tile.channels
        windows = count
        outputCount = trial.network.outputCount
        self.threads = threads
        seconds = spent.map(\.seconds)
        processorSeconds = spent.map(\.processorSeconds)
        multiplyAddsPerWindow = result.multiplyAdds.map { Double($0) / Double(count) }
        fewestMultiplyAddsPerWindow = trial.sweep.isSwept ? trial.sweep.fewestMultiplyAdds : nil
        peakFlopsPerSecond = 2 * peak
        peakMemoryBytes = Self.peakMemory()
        instructionSet = ProcessorPeak.instructionSet
        outputs = result.outputs
    }

    var median: Double { seconds.sorted()[seconds.count / 2] }
    var windowsPerSecond: Double { Double(windows) / median }

    private enum CodingKeys: String, CodingKey {
        case network, stride, window, width, bands, windows, threads, seconds
        case outputCount = "outputs"
        case processorSeconds = "processor_seconds"
        case multiplyAddsPerWindow = "multiply_adds_per_window"
        case fewestMultiplyAddsPerWindow = "fewest_multiply_adds_per_window"
        case peakFlopsPerSecond = "peak_flops_per_second"
        case peakMemoryBytes = "peak_memory_bytes"
        case instructionSet = "instruction_set"
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// The most memory that this process has held.
    private static func peakMemory() -> Int {
        let bytesInUnit = 1024  // On Linux the kernel counts kibibytes.
        return Int(rusage.ofThisProcess.ru_maxrss) * bytesInUnit
    }
}

extension SpeedReport: CustomStringConvertible {
    var description: String {
        let speed = Int(windowsPerSecond.rounded())
        let squareKilometres = Double(windows * stride * stride) * 1e-4
        let area = String(format: "%.1f", 1000 / (squareKilometres / median))
        return """
            \(windows) windows of \(window) px at stride \(stride): \(speed) a second on \(threads) \
            thread\(threads == 1 ? "" : "s") (\(instructionSet)), median of \(seconds.count).
            1,000 km² of one composite take \(area) s.\(work)
            """
    }

    private var work: String {
        guard let multiplyAddsPerWindow else { return "" }
        let operationsPerWindow = 2 * multiplyAddsPerWindow
        let share = 100 * operationsPerWindow * windowsPerSecond / peakFlopsPerSecond
        return String(
            format: "\n%.3f million multiply-adds a window, %.0f %% of what the processor can do.",
            multiplyAddsPerWindow / 1e6, share)
    }
}
