import NeuralNetwork
import TestSupport
import Testing

struct KerasStepTests {
    @Test(arguments: KerasStepCase.all)
    func runsAStepAsKerasDoes(step: KerasStepCase) throws {
        var runner = try Runner(try step.fixture.network(), batch: 1)

        let answer = try runner.run(KerasStepCase.picture).probabilities

        #expect(answer.count == step.answer.count)
        #expect(zip(answer, step.answer).allSatisfy { abs($0 - $1) < 2e-6 }, "\(answer)")
    }

    @Test(arguments: [
        ("Conv2D", "conv2d"), ("SeparableConv2D", "separable_conv2d"), ("DepthwiseConv2D", "depthwise_conv2d"),
        ("BatchNormalization", "batch_normalization"), ("Normalization", "normalization"), ("Dense", "dense"),
    ])
    func findsWeightsInAnArchive(kind: String, group: String) throws {
        let step = try #require(KerasStepCase.all.first { $0.kind == kind && !$0.weights.isEmpty })
        var runner = try Runner(try step.fixture.network(archivedIn: ["s": "layers/\(group)"]), batch: 1)

        let answer = try runner.run(KerasStepCase.picture).probabilities

        #expect(zip(answer, step.answer).allSatisfy { abs($0 - $1) < 2e-6 }, "\(answer)")
    }

    @Test(arguments: ["Dropout", "SpatialDropout2D", "GaussianDropout", "AlphaDropout", "GaussianNoise"])
    func leavesOutWhatOnlyTrainingDoes(kind: String) throws {
        let step = KerasStepCase(kind, #""rate": 0.5, "stddev": 0.5"#, weights: [], says: KerasStepCase.picture)
        var runner = try Runner(try step.fixture.network(), batch: 1)

        #expect(try runner.run(KerasStepCase.picture).probabilities == step.answer)
    }

    @Test(arguments: ["BatchNormalizationV1", "BatchNormalizationV2"])
    func readsBatchNormalizationAsTensorFlowOnceCalledIt(kind: String) throws {
        let known = try #require(KerasStepCase.all.first { $0.kind == "BatchNormalization" })
        let step = KerasStepCase(kind, known.settings, weights: known.weights, says: known.answer)
        var runner = try Runner(try step.fixture.network(), batch: 1)

        let answer = try runner.run(KerasStepCase.picture).probabilities

        #expect(zip(answer, step.answer).allSatisfy { abs($0 - $1) < 2e-6 }, "\(answer)")
    }

    @Test func readsAnActivationThatIsAStepOfAnother() throws {
        let settings = """
            "units": 1, "use_bias": false, "activation": {"module": "keras.layers", "class_name": "LeakyReLU", \
            "config": {"name": "l", "negative_slope": 0.5}, "registered_name": null}
            """
        let step = KerasStepCase("Dense", settings, weights: [("kernel", [2, 1])], says: [])
        var runner = try Runner(try step.fixture.network(), batch: 1)

        // Weights are −3/4 and 2/4, pixels (−5/4, 2/4) and (−2/4, 5/4).
        #expect(try runner.run(KerasStepCase.picture).probabilities.prefix(2) == [1.1875, 1])
    }
}
