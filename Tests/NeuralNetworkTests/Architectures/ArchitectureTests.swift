import NeuralNetwork
import TestSupport
import Testing

struct ArchitectureTests {
    static let all: [Architecture] = [.cnn2021(), .cnn2024(), .cnn800k(), .residual()]

    @Test(
        .enabled(if: PublishedNetworks.isPresent),
        arguments: [
            (Architecture.cnn2021(), 28, 12, "28_px_v9"), (.cnn2021(), 44, 3, "44px_v2.6_rgb_2021-11-11"),
            (.cnn2021(), 44, 12, "44px_v2.8_2021-11-11"),
            (.cnn2024(), 48, 13, "48px_v4.21-CNN100ka_2026-05-08ep179"),
        ])
    func isAsPublished(architecture: Architecture, window: Int, channels: Int, published: String) throws {
        let made = NetworkSummary(of: try architecture.network(window: window, channels: channels, seed: 1))
        let read = NetworkSummary(of: try NeuralNetwork(readingKeras: PublishedNetworks.model(published)))

        #expect(made.input == read.input)
        #expect(made.rows.map(\.kind) == read.rows.map(\.kind))
        #expect(made.rows.map(\.output) == read.rows.map(\.output))
    }

    @Test func has800ThousandWeights() throws {
        let summary = NetworkSummary(of: try Architecture.cnn800k().network(window: 48, channels: 12, seed: 1))

        #expect(abs(summary.parameters - 800_000) < 20_000)
    }

    @Test func doesMostOfItsWorkBelowTheWindowsResolution() throws {
        let network = try Architecture.residual(widths: [16, 32], blocks: 1).network(window: 48, channels: 3, seed: 1)
        let sides = network.steps.compactMap { step -> Int? in
            guard case .convolution = step.kind, case .image(let picture) = step.output else { return nil }
            return picture.height
        }

        #expect(sides == [24, 24, 24, 12, 12, 12])
    }

    @Test(arguments: all)
    func beginsWithTheSameWeightsForASeed(architecture: Architecture) throws {
        let make = { try architecture.network(window: 48, channels: 3, seed: $0).structure }

        #expect(try make(1) == make(1))
        #expect(try make(1) != make(2))
    }

    @Test func drawsWeightsByGlorotsRule() throws {
        let network = try Architecture.cnn2024().network(window: 48, channels: 3, seed: 1)
        guard case .convolution(let second) = network.steps[1].kind else {
            Issue.record("The second step isn't a convolution.")
            return
        }
        // √(6 / (9 · 32 + 9 · 32)), and a third of its square as the variance.
        let limit = Float(0.102_062)
        let squares = second.kernel.values.reduce(0) { $0 + $1 * $1 } / Float(second.kernel.values.count)

        #expect(second.kernel.values.allSatisfy { abs($0) <= limit })
        #expect(abs(squares / (limit * limit / 3) - 1) < 0.05)
        #expect(second.bias.allSatisfy { $0 == 0 })
    }

    @Test(arguments: all)
    func comesBackFromAFileAfterSomeTraining(architecture: Architecture) async throws {
        let network = try architecture.network(window: 48, channels: 3, seed: 1)
        let differentiator = try Differentiator(network, loss: Loss(), normalization: .init(momentum: 0.5))
        var state = differentiator.initialState()
        let gradient = try await differentiator.gradient(
            of: .random(for: network, count: 4), at: &state, dropoutSeed: 1)
        for index in state.parameters.indices { state.parameters[index] -= 0.01 * gradient.gradient[index] }
        let trained = differentiator.network(at: state)

        #expect(try trained.writtenAndRead().answers(seed: 1) == trained.answers(seed: 1))
    }

    @Test func saysThatAWindowIsTooSmall() {
        #expect(throws: NetworkError.self) { try Architecture.cnn2024().network(window: 8, channels: 3, seed: 1) }
    }
}
