import Foundation
import NeuralNetwork

/// Scores patches of a dataset as they are with a network, as a build would.
struct Validator: Sendable {
    /// The windows of some patches: windows x rows x columns x channels, normalised.
    let windows: @Sendable (ArraySlice<Int>) -> [Float]

    /// The probabilities of a mine, and what the last activation was given for them, patch by patch.
    struct Scores: Sendable, Equatable {
        var probabilities: [Float] = []
        var logits: [Float] = []
    }

    /// The scores of some patches in their order, on all processors.
    ///
    /// - Parameters:
    ///   - patches: Their places in the dataset.
    ///   - network: Ends in a sigmoid of one number, or in a softmax of two whose second is the mine.
    ///   - columns: The outputs whose mean is the score; the last where none is named.
    /// - Returns: One score a patch.
    /// - Throws: `NetworkError` where the network can't be run.
    func scores(
        of patches: [Int], by network: NeuralNetwork, columns: [Int] = []
    ) async throws -> Scores {
        let size = Runner.defaultBatch
        let starts = Array(stride(from: 0, to: patches.count, by: size))
        let workers = min(ProcessInfo.processInfo.activeProcessorCount, max(1, starts.count))
        let parts = try await withThrowingTaskGroup(of: [(Int, Scores)].self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var runner = try Runner(network)
                    var parts: [(Int, Scores)] = []
                    for start in stride(from: worker * size, to: patches.count, by: workers * size) {
                        let batch = patches[start..<min(start + size, patches.count)]
                        parts.append((start, Scores(of: try runner.run(windows(batch)), columns)))
                        await Task.yield()
                    }
                    return parts
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }
        }
        return parts.reduce(into: Scores()) { $0.append($1.1) }
    }
}

extension Validator.Scores {
    fileprivate init(of outputs: Outputs, _ columns: [Int]) {
        let mine = outputs.outputCount - 1
        let members = (columns.isEmpty ? [mine] : columns).map(outputs.probabilities(ofOutput:))
        probabilities = (0..<outputs.count).map { window in
            members.reduce(0) { $0 + $1[window] } / Float(members.count)
        }
        logits = stride(from: 0, to: outputs.logits.count, by: outputs.outputCount).map {
            outputs.logits[$0 + mine] - (mine > 0 ? outputs.logits[$0] : 0)
        }
    }

    fileprivate mutating func append(_ other: Self) {
        probabilities += other.probabilities
        logits += other.logits
    }
}
