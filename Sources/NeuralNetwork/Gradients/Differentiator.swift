import Foundation
import Geography

/// Gradients of a network's loss, computed by oneDNN and OpenBLAS.
///
///     let differentiator = try Differentiator(network, loss: Loss(focus: 2, smoothing: 0.1))
///     var state = differentiator.initialState()
///     let gradient = try await differentiator.gradient(of: batch, at: &state, dropoutSeed: 1)
///     let trained = differentiator.network(at: state)
///
/// A batch is cut into shards of a fixed number of windows, which workers with memory of their own go through. A scaling
/// is a batch normalisation over the windows of its shard. Sums over shards are made in the order of the shards, so
/// the result doesn't depend on the number of workers, bit for bit.
package final class Differentiator: Sendable {
    package let layout: ParameterLayout
    let loss: Loss
    private let network: NeuralNetwork
    private let normalization: BatchNormalization
    private let statistics: StatisticsLayout
    private let shard: Int
    private let workers: [ShardWorker]

    /// Makes a network ready to be trained.
    ///
    /// - Throws: `NetworkError.cannotTrain` for a network with another answer than a sigmoid of one number or a
    ///   softmax of two.
    package init(
        _ network: NeuralNetwork, loss: Loss, shard: Int = 16, normalization: BatchNormalization = .init(),
        workers: Int = ProcessInfo.processInfo.activeProcessorCount
    ) throws(NetworkError) {
        guard shard > 0, workers > 0 else {
            throw .wrongInput(reason: "shards of \(shard) windows for \(workers) workers")
        }
        let program = try TrainingProgram(network)
        let places = Set(program.nodes.map(\.origin)).sorted()
        self.network = network
        self.loss = loss
        self.shard = shard
        self.normalization = normalization
        layout = ParameterLayout(network, steps: places)
        statistics = StatisticsLayout(network, steps: places)
        guard layout.count > 0 else { throw .cannotTrain(network.name, reason: "it has no weights") }
        var made: [ShardWorker] = []
        for _ in 0..<workers {
            made.append(
                try ShardWorker(
                    program, layout: layout, statistics: statistics, loss: loss, epsilon: normalization.epsilon,
                    windows: shard))
        }
        self.workers = made
    }

    /// The network's own weights, and statistics with which it answers as it does.
    package func initialState() -> NetworkState {
        var parameters: [Float] = []
        for slot in layout.slots {
            parameters += network.steps[slot.step].kind.trained.first { $0.role == slot.role }?.tensor.values ?? []
        }
        return NetworkState(parameters: parameters, statistics: statistics.initial(epsilon: normalization.epsilon))
    }

    /// The mean weighted loss of a batch and its gradient; the statistics of `state` are moved.
    ///
    /// The dropouts of a window are drawn from the seed and the window's place in the batch.
    ///
    /// - Throws: `NetworkError.wrongInput` when the batch or the state isn't for this network.
    package func gradient(
        of batch: TrainingBatch, at state: inout NetworkState, dropoutSeed: UInt64
    ) async throws -> BatchGradient {
        try check(batch, state)
        let shards = ShardQueue(windows: batch.count, shard: shard)
        let parameters = state.parameters
        let parts = try await withThrowingTaskGroup(of: [(Int, ShardGradient)].self) { group in
            for worker in workers.prefix(shards.count) {
                group.addTask {
                    try await worker.work(through: shards, of: batch, at: parameters, dropoutSeed: dropoutSeed)
                }
            }
            var parts: [(Int, ShardGradient)] = []
            for try await part in group { parts += part }
            return parts.sorted { $0.0 < $1.0 }.map(\.1)
        }
        statistics.move(&state.statistics, by: parts, momentum: normalization.momentum)
        return BatchGradient(parts, count: layout.count)
    }

    /// The network with the weights of a state, for scoring and for writing.
    package func network(at state: NetworkState) -> NeuralNetwork {
        var steps = network.steps
        for place in Set(layout.slots.map(\.step)) {
            let read = { (role: ParameterLayout.Role) in
                Array(state.parameters[self.layout.range(of: role, step: place)])
            }
            var kind = steps[place].kind.setting(kernel: read(.kernel), bias: read(.bias))
            if case .scaling = kind {
                kind = .scaling(
                    statistics.scaling(
                        of: place, factor: read(.factor), shift: read(.shift), statistics: state.statistics,
                        epsilon: normalization.epsilon))
            }
            steps[place] = steps[place].taking(steps[place].sources, as: kind)
        }
        return NeuralNetwork(name: network.name, inputShape: network.inputShape, steps: steps, outputs: network.outputs)
    }

    private func check(_ batch: TrainingBatch, _ state: NetworkState) throws(NetworkError) {
        let count = batch.count
        guard count > 0, batch.weights.count == count, batch.inputs.count == count * network.inputShape.count else {
            throw .wrongInput(
                reason: "\(count) targets and \(batch.weights.count) weights for \(batch.inputs.count) values")
        }
        guard state.parameters.count == layout.count, state.statistics.count == statistics.count else {
            throw .wrongInput(reason: "a state of \(state.parameters.count) parameters, and has \(layout.count)")
        }
    }
}
