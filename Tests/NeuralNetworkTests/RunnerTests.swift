import NeuralNetwork
import TestSupport
import Testing

struct RunnerTests {
    @Test func computesSoftmaxOfWeightedSums() throws {
        var runner = try Runner(try KerasFixture.tiny.network(), batch: 2)

        let outputs = try runner.run([3, 1, 0, 0])

        // Logits are (x, 2y + 1); equal ones share, and (0, 1) gives 1 / (1 + e).
        #expect(outputs.logits == [3, 3, 0, 1])
        #expect(outputs.probabilities[0...1] == [0.5, 0.5])
        #expect(abs(outputs.probabilities[2] - 0.268_941_42) < 1e-7)
        #expect(abs(outputs.probabilities[3] - 0.731_058_58) < 1e-7)
    }

    @Test func computesSoftmaxOfLogitsInTheMillions() throws {
        var runner = try Runner(try KerasFixture.tiny.network(), batch: 1)

        let outputs = try runner.run([-3_000_000, 1_000_000])

        #expect(outputs.logits == [-3_000_000, 2_000_001])
        #expect(outputs.probabilities == [0, 1])
    }

    @Test(arguments: [(-1_000_000, 0), (0, 0.5), (1_000_000, 1), (1, 0.731_058_58), (-1, 0.268_941_42)])
    func computesSigmoidWithoutOverflow(logit: Float, probability: Float) throws {
        let network = try activation(.sigmoid)
        var runner = try Runner(network, batch: 1)

        let outputs = try runner.run([logit])

        #expect(outputs.logits == [logit])
        #expect(abs(outputs.probabilities[0] - probability) < 1e-7)
    }

    @Test func keepsNotANumberVisibleThroughReLU() throws {
        var runner = try Runner(try activation(.relu), batch: 3)

        let outputs = try runner.run([-2, 2, .nan])

        #expect(outputs.probabilities[0...1] == [0, 2])
        #expect(outputs.probabilities[2].isNaN)
    }

    @Test func givesAShortBatchTheSameResultsAsAFullOne() throws {
        let network = try RunnerTests.convolutional()
        var random = RandomNumbers(seed: 1)
        let windows = random.floats(8 * network.inputShape.count)
        var runner = try Runner(network, batch: 8)

        let full = try runner.run(windows)
        let short = try runner.run(Array(windows[..<(3 * network.inputShape.count)]))

        #expect(short.count == 3)
        #expect(short.logits == Array(full.logits[..<(3 * network.outputCount)]))
    }

    @Test func givesAWindowTheSameBitsAtEveryPlaceInABatch() throws {
        let network = try RunnerTests.convolutional()
        var random = RandomNumbers(seed: 2)
        let window = random.floats(network.inputShape.count)
        var runner = try Runner(network, batch: Runner.defaultBatch)
        let alone = try runner.run(window)

        for place in 0..<runner.batch {
            let before = random.floats(place * network.inputShape.count)
            let after = random.floats((runner.batch - 1 - place) * network.inputShape.count)
            let outputs = try runner.run(before + window + after)

            let first = place * network.outputCount
            #expect(Array(outputs.logits[first..<(first + network.outputCount)]) == alone.logits, "place \(place)")
        }
    }

    @Test func givesTheSameResultsInManyTasksAtOnce() async throws {
        let network = try RunnerTests.convolutional()
        var random = RandomNumbers(seed: 3)
        let windows = random.floats(16 * network.inputShape.count)
        var runner = try Runner(network, batch: 16)
        let expected = try runner.run(windows)

        try await withThrowingTaskGroup(of: Outputs.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var runner = try Runner(network, batch: 16)
                    return try runner.run(windows)
                }
            }
            for try await outputs in group { #expect(outputs == expected) }
        }
    }

    @Test func refusesMoreWindowsThanItsBatch() throws {
        var runner = try Runner(try KerasFixture.tiny.network(), batch: 1)

        let error = #expect(throws: NetworkError.self) { _ = try runner.run([1, 2, 3, 4]) }

        #expect(
            error?.description == """
                The network was given 2 windows in 4 values, for a batch of 1.
                Give whole windows, at most as many as the runner's batch.
                """)
    }

    @Test func refusesPartOfAWindow() throws {
        var runner = try Runner(try KerasFixture.tiny.network(), batch: 2)

        #expect(throws: NetworkError.wrongInput(reason: "3 values, and a window has 2")) {
            _ = try runner.run([1, 2, 3])
        }
    }

    @Test(arguments: [0, -1, .max])
    func refusesABatchThatCannotBe(batch: Int) throws {
        let network = try KerasFixture.tiny.network()

        #expect(throws: NetworkError.self) { _ = try Runner(network, batch: batch).batch }
    }

    @Test func scoresNothingWhenGivenNothing() throws {
        var runner = try Runner(try KerasFixture.tiny.network(), batch: 2)

        #expect(try runner.run([]).count == 0)
    }

    private func activation(_ activation: Activation) throws -> NeuralNetwork {
        try NeuralNetwork(
            name: "activation", inputShape: ImageShape(height: 1, width: 1, channels: 1),
            steps: [("flatten", .flatten), ("activation", .activation(activation))], source: "this test")
    }

    /// A network of the published ones' make: two convolutions, two poolings, and dense steps.
    private static func convolutional() throws -> NeuralNetwork {
        var random = RandomNumbers(seed: 7)
        func convolution(_ channels: Int, _ filters: Int) -> Step.Kind {
            let kernel = random.floats(9 * channels * filters)
            return .convolution(
                Step.Convolution(
                    sliding: Sliding(window: PixelSize(rows: 3, columns: 3), padding: .same),
                    kernel: Tensor(shape: [3, 3, channels, filters], values: kernel),
                    bias: random.floats(filters), activation: .relu))
        }
        func dense(_ inputs: Int, _ outputs: Int, _ activation: Activation) -> Step.Kind {
            let kernel = Tensor(shape: [inputs, outputs], values: random.floats(inputs * outputs))
            return .dense(Step.Dense(kernel: kernel, bias: random.floats(outputs), activation: activation))
        }
        let half = Sliding(
            window: PixelSize(rows: 2, columns: 2), strides: PixelSize(rows: 2, columns: 2), padding: .valid)
        return try NeuralNetwork(
            name: "convolutional", inputShape: ImageShape(height: 28, width: 28, channels: 12),
            steps: [
                ("conv_1", convolution(12, 16)), ("pool_1", .pooling(.maximum, half)),
                ("conv_2", convolution(16, 32)), ("pool_2", .pooling(.maximum, half)),
                ("flatten", .flatten), ("dense_1", dense(1568, 64, .relu)), ("dropout", .dropout(rate: 0.3)),
                ("dense_2", dense(64, 2, .softmax)),
            ], source: "this test")
    }
}
