import Foundation
import NeuralNetwork
import TestSupport
import Testing

struct DifferentiatorTests {
    @Test func answersAsTheNetworkItself() async throws {
        let network = try Self.normalized()
        let differentiator = try Differentiator(network, loss: Loss())
        let same = differentiator.network(at: differentiator.initialState())

        #expect(same.structure == network.structure)
    }

    @Test func scoresWithTheWeightsAndMovedStatisticsOfAState() async throws {
        let network = try Self.normalized()
        let differentiator = try Differentiator(network, loss: Loss(), normalization: .init(momentum: 0))
        let batch = TrainingBatch.random(for: network, count: 6)
        var state = differentiator.initialState()

        let trained = try await differentiator.gradient(of: batch, at: &state, dropoutSeed: 0)

        // Without memory of other batches, the statistics are those of this one; 6 x 36 pixels are a sample, whose
        // variance is told as 216 / 215 of what it is.
        var runner = try Runner(differentiator.network(at: state), batch: 6)
        let scored = try runner.run(batch.inputs)
        let apart = zip(trained.logits, scored.logits).map { abs($0 - $1) }
        #expect((apart.max() ?? 1) < 0.01)
        #expect(scored.logits != (try network.answers(of: batch)).logits)
    }

    @Test func givesTheSameBitsAgain() async throws {
        let network = try Self.normalized()
        let first = try await gradient(of: network, workers: 2)

        #expect(try await gradient(of: network, workers: 2) == first)
    }

    @Test(arguments: [Architecture.cnn2024(), .residual(widths: [16, 32], blocks: 1)])
    func givesTheSameBitsHoweverManyWork(architecture: Architecture) async throws {
        let network = try architecture.network(window: 24, channels: 3, seed: 1)

        #expect(try await gradient(of: network, workers: 1) == (try await gradient(of: network, workers: 3)))
    }

    @Test func movesStatisticsByOneOfAHundredParts() async throws {
        let network = try Self.normalized()
        let whole = try Differentiator(network, loss: Loss(), normalization: .init(momentum: 0))
        let usual = try Differentiator(network, loss: Loss())
        let batch = TrainingBatch.random(for: network, count: 6)
        var (fresh, moved) = (whole.initialState(), usual.initialState())
        let start = moved.statistics
        _ = try await whole.gradient(of: batch, at: &fresh, dropoutSeed: 0)
        _ = try await usual.gradient(of: batch, at: &moved, dropoutSeed: 0)

        for (index, value) in moved.statistics.enumerated() {
            #expect(abs(value - (0.99 * start[index] + 0.01 * fresh.statistics[index])) < 1e-6)
        }
    }

    @Test func drawsDropoutsFromTheSeed() async throws {
        let network = try Architecture.cnn2021(dropout: 0.5).network(window: 36, channels: 1, seed: 1)
        let batch = TrainingBatch.random(for: network, count: 3)
        let differentiator = try Differentiator(network, loss: Loss())
        var state = differentiator.initialState()
        var losses: [Double] = []
        for seed in [1, 2, 1] as [UInt64] {
            losses.append(try await differentiator.gradient(of: batch, at: &state, dropoutSeed: seed).loss)
        }

        #expect(losses[0] != losses[1])
        #expect(losses[0] == losses[2])
    }

    @Test func leavesOutStepsThatDoNotLeadToTheAnswer() throws {
        var network = try Self.normalized()
        let answer = network.outputs
        _ = try network.append(.normalization(2), named: "aside", taking: [.window], source: "a test")
        let differentiator = try Differentiator(network.answering(answer), loss: Loss())

        #expect(!differentiator.layout.slots.contains { $0.step == network.steps.count - 1 })
    }

    /// A convolution, a batch normalisation and a dense step.
    private static func normalized() throws -> NeuralNetwork {
        let network = try NeuralNetwork(
            name: "normalized", inputShape: ImageShape(height: 6, width: 6, channels: 2),
            steps: [
                ("convolution", .blank(taps: 1, channels: 2, filters: 3)), ("normalization", .normalization(3)),
            ], source: "a test")
        let differing = Step.Convolution(
            sliding: Sliding(window: .one, padding: .same),
            kernel: Tensor(shape: [1, 1, 2, 3], values: [1, 2, 3, -1, 0.5, 0]), bias: [0, 1, 2], activation: .linear)
        let steps = [("convolution", Step.Kind.convolution(differing)), ("normalization", network.steps[1].kind)]
        return try RandomNetwork.trained(
            seed: 1,
            NeuralNetwork(name: network.name, inputShape: network.inputShape, steps: steps, source: "a test"))
    }

    /// The gradient of 41 windows, in shards of 3 and one of 2: enough for workers to take them in another order.
    private func gradient(of network: NeuralNetwork, workers: Int) async throws -> BatchGradient {
        let differentiator = try Differentiator(network, loss: Loss(focus: 1), shard: 3, workers: workers)
        var state = differentiator.initialState()
        return try await differentiator.gradient(
            of: TrainingBatch.random(for: network, count: 41), at: &state, dropoutSeed: 1)
    }
}

extension NeuralNetwork {
    /// What it says of a batch.
    fileprivate func answers(of batch: TrainingBatch) throws -> Outputs {
        var runner = try Runner(self, batch: batch.count)
        return try runner.run(batch.inputs)
    }
}
