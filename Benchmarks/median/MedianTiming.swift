import CKernels
import Foundation

/// Times the medians of a stack of random numbers beside a plain copy of the same bytes, and prints JSON.
///
///     swift run -c release median-timing [--scenes 24] [--bands 12] [--side 1024] [--threads 2] [--repeat 5]
///
/// With `--keep FOLDER`, the numbers and the answers are left in `stack.raw` and `medians.raw`, a share of each thread
/// after the other, for `scripts/bench-median`.
@main enum MedianTiming {
    static func main() async throws {
        guard let options = Options(CommandLine.arguments.dropFirst()) else {
            print(
                "Give --scenes, --bands, --side, --threads or --repeat a number, --keep a folder. Threads share bands.")
            exit(64)
        }
        let shares = options.shares()
        var report = Report(options)
        for round in 0...options.repeats {
            let copy = await seconds { await atOnce(shares) { await $0.copy() } }
            let medians = await seconds { await atOnce(shares) { await $0.takeMedians() } }
            let oneByOne = await seconds { for share in shares { await share.takeMedians() } }
            guard round > 0 else { continue }  // the first warms up
            report.copy.append(copy)
            report.medians.append(medians)
            report.mediansOnOneThread.append(oneByOne)
        }
        if let folder = options.folder { try await keep(shares, in: folder) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }

    private static func atOnce(_ shares: [StackShare], _ work: @escaping @Sendable (StackShare) async -> Void) async {
        await withTaskGroup { group in
            for share in shares {
                group.addTask { await work(share) }
            }
        }
    }

    private static func seconds(_ work: @Sendable () async -> Void) async -> Double {
        let start = ContinuousClock.now
        await work()
        let elapsed = ContinuousClock.now - start
        return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    }

    private static func keep(_ shares: [StackShare], in folder: String) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let files = try ["stack.raw", "medians.raw"].map { name in
            let file = URL(filePath: folder).appending(path: name)
            try Data().write(to: file)
            return try FileHandle(forWritingTo: file)
        }
        for share in shares { try await share.append(to: files[0], and: files[1]) }
    }
}

/// What was measured, in seconds a run.
private struct Report: Encodable {
    let instructionSet = String(cString: minemap_instruction_set())
    let scenes, bands, side, threads: Int
    var copy: [Double] = []
    var medians: [Double] = []
    var mediansOnOneThread: [Double] = []

    init(_ options: Options) {
        (scenes, bands, side, threads) = (options.scenes, options.bands, options.side, options.threads)
    }
}
