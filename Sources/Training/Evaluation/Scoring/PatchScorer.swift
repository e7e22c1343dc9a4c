package import Detections
import Foundation
import NeuralNetwork
import Synchronization

/// Scores a dataset's patches with a model, on all processors.
package struct PatchScorer: Sendable {
    private let ensemble: Ensemble
    private let pixels: PatchPixels

    /// Windows that one thread takes at a time.
    private static let share = 4 * Runner.defaultBatch

    /// - Throws: `EvaluationError` where the model can't look at such patches.
    package init(_ model: ModelInUse, of dataset: PatchDataset) throws(EvaluationError) {
        ensemble = model.ensemble
        pixels = try PatchPixels(of: dataset, for: model.card)
    }

    /// Scores some patches, on as many threads as are asked for.
    ///
    /// - Parameters:
    ///   - patches: Their places in the dataset.
    ///   - threads: How many share the work.
    ///   - progress: Is told how many patches are done, each once a network (``passes``).
    /// - Returns: The scores in the patches' order, the same however many threads share the work.
    /// - Throws: `NetworkError`.
    package func scores(
        of patches: [Int], threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> [Float] {
        let shares = stride(from: 0, to: patches.count, by: Self.share).map {
            Array(patches[$0..<min($0 + Self.share, patches.count)])
        }
        let counter = PatchCounter()
        return try await withThrowingTaskGroup(of: [(share: Int, scores: [Float])].self) { group in
            for thread in 0..<max(1, threads) {
                let own = stride(from: thread, to: shares.count, by: max(1, threads)).map { ($0, shares[$0]) }
                group.addTask { try score(own) { progress(counter.add($0)) } }
            }
            let scored = try await group.reduce(into: []) { $0 += $1 }
            return scored.sorted { $0.share < $1.share }.flatMap(\.scores)
        }
    }

    private func score(
        _ shares: [(Int, [Int])], progress: (Int) -> Void
    ) throws -> [(share: Int, scores: [Float])] {
        var ofNetworks = shares.map { _ in [Outputs]() }
        for network in ensemble.networks {
            var runner = try Runner(network)
            for (place, share) in shares.enumerated() {
                ofNetworks[place].append(try outputs(of: share.1, by: &runner, network.outputCount))
                progress(share.1.count)
            }
        }
        return zip(shares, ofNetworks).map { share, outputs in
            (share.0, ensemble.scores(from: outputs).map(\.mean))
        }
    }

    private func outputs(of patches: [Int], by runner: inout Runner, _ count: Int) throws -> Outputs {
        var outputs = Outputs(outputCount: count)
        for first in stride(from: 0, to: patches.count, by: runner.batch) {
            let batch = patches[first..<min(first + runner.batch, patches.count)]
            outputs.append(try runner.run(pixels.windows(of: batch)))
        }
        return outputs
    }

    /// How often each patch is scored: once a network.
    package var passes: Int { ensemble.networks.count }
}

/// Counts patches for several threads.
private final class PatchCounter: Sendable {
    private let done = Mutex(0)

    /// The count after adding some.
    func add(_ count: Int) -> Int {
        done.withLock { done in
            done += count
            return done
        }
    }
}
