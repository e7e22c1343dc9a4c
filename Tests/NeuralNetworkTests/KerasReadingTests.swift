import NeuralNetwork
import TestSupport
import Testing

struct KerasReadingTests {
    @Test(arguments: [HDF5Writer.StringStorage.variable, .fixed])
    func readsNameShapesAndSteps(storage: HDF5Writer.StringStorage) throws {
        var fixture = KerasFixture.tiny
        fixture.storage = storage

        let network = try fixture.network()

        #expect(network.name == "tiny")
        #expect(network.inputShape == ImageShape(height: 1, width: 2, channels: 1))
        #expect(network.outputCount == 2)
        #expect(network.steps.map(\.name) == ["flatten", "dense"])
        #expect(network.steps.map(\.output) == [.vector(2), .vector(2)])
    }

    @Test func takesTheInputShapeFromAFirstStepThatComputes() throws {
        let network = try KerasFixture([("Flatten", #""name": "f", "batch_input_shape": [null, 4, 5, 3]"#)]).network()

        #expect(network.inputShape == ImageShape(height: 4, width: 5, channels: 3))
        #expect(network.outputCount == 60)
    }

    @Test func takesTheInputShapeAsKeras3CallsIt() throws {
        let network = try KerasFixture([
            ("InputLayer", #""name": "i", "batch_shape": [null, 4, 5, 3]"#), ("Flatten", #""name": "f""#),
        ]).network()

        #expect(network.inputShape == ImageShape(height: 4, width: 5, channels: 3))
    }

    @Test(arguments: [("linear", [-1, 2]), ("relu", [0, 2]), ("sigmoid", [0.268_941_42, 0.880_797])])
    func runsAnActivationThatIsAStep(name: String, expected: [Float]) throws {
        let network = try KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 2, 1]"#), ("Flatten", #""name": "f""#),
            ("Activation", #""name": "a", "activation": "\#(name)""#),
        ]).network()
        var runner = try Runner(network, batch: 1)

        let outputs = try runner.run([-1, 2])

        #expect(outputs.logits == [-1, 2])
        #expect(zip(outputs.probabilities, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    }

    @Test func runsActivationsOnPicturesBetweenSteps() throws {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 2, 2]"#),
            ("Activation", #""name": "s", "activation": "softmax""#),
            ("Conv2D", #""name": "c", "filters": 1, "kernel_size": [1, 1], "activation": "linear""#),
            ("Activation", #""name": "r", "activation": "relu""#),
            ("Conv2D", #""name": "d", "filters": 1, "kernel_size": [1, 1], "use_bias": false"#),
        ])
        fixture.add("c", "kernel:0", [1, 1, 2, 1], [4, -4])
        fixture.add("c", "bias:0", [1], [1])
        fixture.add("d", "kernel:0", [1, 1, 1, 1], [10])
        var runner = try Runner(try fixture.network(), batch: 1)

        // Softmax gives (½, ½) and (0, 1) by pixel; the convolution 1 and −3; ReLU 1 and 0.
        #expect(try runner.run([7, 7, 0, 100]).logits == [10, 0])
    }

    @Test func readsADenseStepWithoutABias() throws {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 1, 2]"#), ("Flatten", #""name": "f""#),
            ("Dense", #""name": "d", "units": 1, "use_bias": false, "activation": "linear""#),
        ])
        fixture.add("d", "kernel:0", [2, 1], [3, 5])
        var runner = try Runner(try fixture.network(), batch: 1)

        #expect(try runner.run([1, 2]).probabilities == [13])
    }

    @Test func givesTheLogitsBeforeTheLastActivationOfAConvolution() throws {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 1, 1]"#),
            ("Conv2D", #""name": "c", "filters": 1, "kernel_size": [1, 1], "activation": "relu""#),
        ])
        fixture.add("c", "kernel:0", [1, 1, 1, 1], [1])
        fixture.add("c", "bias:0", [1], [0])
        var runner = try Runner(try fixture.network(), batch: 1)

        let outputs = try runner.run([-2])

        #expect(outputs.logits == [-2])
        #expect(outputs.probabilities == [0])
    }
}
