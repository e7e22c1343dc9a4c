import Foundation
import NeuralNetwork
import TestSupport
import Testing

struct KerasWritingTests {
    @Test func describesAChainAsSequential() throws {
        let network = try NeuralNetwork(
            name: "chain", inputShape: ImageShape(height: 4, width: 5, channels: 1),
            steps: [("flatten", .flatten), ("dense", .dense(.counting(inputs: 20, outputs: 2)))], source: "")

        #expect(
            try network.writtenDescription() == """
                {"class_name": "Sequential", "config": {"name": "chain", "layers": \
                [{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 4, 5, 1], "dtype": "float32", \
                "name": "window"}}, \
                {"class_name": "Flatten", "config": {"name": "flatten", "trainable": true, "dtype": "float32", \
                "data_format": "channels_last"}}, \
                {"class_name": "Dense", "config": {"name": "dense", "trainable": true, "dtype": "float32", \
                "units": 2, "activation": "softmax", "use_bias": true}}]}}
                """)
    }

    @Test func describesAGraphAsFunctional() throws {
        var network = NeuralNetwork(name: "graph", inputShape: ImageShape(height: 2, width: 2, channels: 1))
        let flat = try network.append(.flatten, named: "flat", taking: [.window], source: "")
        let sum = try network.append(.merging(.sum), named: "sum", taking: [flat, flat], source: "")

        #expect(
            try network.answering([sum, flat]).writtenDescription() == """
                {"class_name": "Functional", "config": {"name": "graph", "trainable": true, "layers": \
                [{"class_name": "InputLayer", "config": {"batch_input_shape": [null, 2, 2, 1], "dtype": "float32", \
                "name": "window"}, "name": "window", "inbound_nodes": []}, \
                {"class_name": "Flatten", "config": {"name": "flat", "trainable": true, "dtype": "float32", \
                "data_format": "channels_last"}, "name": "flat", "inbound_nodes": [[["window", 0, 0, {}]]]}, \
                {"class_name": "Add", "config": {"name": "sum", "trainable": true, "dtype": "float32"}, \
                "name": "sum", "inbound_nodes": [[["flat", 0, 0, {}], ["flat", 0, 0, {}]]]}], \
                "input_layers": [["window", 0, 0]], "output_layers": [["sum", 0, 0], ["flat", 0, 0]]}}
                """)
    }

    /// The order is what Keras 2.15.0 and 3.15.1 say of this network: `[layer.name for layer in model.layers]`.
    @Test func listsWeightsInTheOrderThatKerasLoadsThem() throws {
        var network = NeuralNetwork(name: "order", inputShape: ImageShape(height: 4, width: 4, channels: 2))
        func add(_ name: String, _ source: Step.Source) throws -> Step.Source {
            try network.append(
                .dense(.counting(inputs: 2, outputs: 2)), named: name, taking: [source], source: "")
        }
        let a1 = try add("a1", .window)
        let a2 = try add("a2", a1)
        let b1 = try add("b1", .window)
        let c3 = try add("c3", try add("c2", try add("c1", .window)))
        let sum = try network.append(.merging(.sum), named: "sum", taking: [b1, a2, c3], source: "")
        let e = try add("e", .window)

        let names = try network.answering([e, sum, a1]).written {
            try HDF5File(reading: $0).strings(attribute: "layer_names", of: "model_weights")
        }

        #expect(names == ["window", "c1", "a1", "c2", "b1", "a2", "c3", "e", "sum"])
    }

    @Test func leavesOutStepsThatLeadNowhere() throws {
        var network = NeuralNetwork(name: "n", inputShape: ImageShape(height: 1, width: 1, channels: 2))
        let used = try network.append(.flatten, named: "used", taking: [.window], source: "")
        _ = try network.append(
            .dense(.counting(inputs: 2, outputs: 1)), named: "unused", taking: [used], source: "")

        #expect(try network.answering([used]).writtenNames() == ["window", "used"])
    }

    @Test func givesEachStepANameThatKerasTakes() throws {
        let names = ["block/conv", "block_conv", "block_conv", "_under", ".", "", "água", "window", "A-1.b"]
        let network = try NeuralNetwork(
            name: "n", inputShape: ImageShape(height: 1, width: 1, channels: 1), steps: names.map { ($0, .flatten) },
            source: "")

        #expect(
            try network.writtenNames() == [
                "window_1", "block_conv", "block_conv_1", "block_conv_2", "step_under", "step.", "step", "step_gua",
                "window", "A-1.b",
            ])
    }

    @Test func putsAnActivationThatKerasHasNoWordForIntoAStepOfItsOwn() throws {
        let dense = Step.Dense(
            kernel: Tensor(shape: [1, 1], values: [1]), bias: [0], activation: .rectifier(.init(slope: 0.1, limit: 6)))
        let network = try NeuralNetwork(
            name: "n", inputShape: ImageShape(height: 1, width: 1, channels: 1), steps: [("dense", .dense(dense))],
            source: "")

        let description = try #require(try network.writtenDescription())

        #expect(description.contains(#""units": 1, "activation": "linear""#))
        #expect(
            description.hasSuffix(
                #"{"class_name": "ReLU", "config": {"name": "dense_activation", "trainable": true, "dtype": "float32", "#
                    + #""max_value": 6.0, "negative_slope": 0.10000000149011612, "threshold": 0.0}}]}}"#))
    }
}
