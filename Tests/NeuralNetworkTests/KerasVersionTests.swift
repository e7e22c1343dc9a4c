import NeuralNetwork
import TestSupport
import Testing

struct KerasVersionTests {
    @Test func readsTheWordsOfKeras1() throws {
        var fixture = KerasFixture([])
        fixture.description = """
            {"class_name": "Sequential", "config": [\
            {"class_name": "Convolution2D", "config": {"name": "c", "batch_input_shape": [null, 2, 3, 1], \
            "nb_filter": 1, "nb_row": 1, "nb_col": 2, "border_mode": "valid", "subsample": [1, 1], \
            "dim_ordering": "tf", "activation": "relu", "bias": true}}, \
            {"class_name": "Dropout", "config": {"name": "p", "p": 0.5}}, \
            {"class_name": "Flatten", "config": {"name": "f"}}, \
            {"class_name": "Dense", "config": {"name": "d", "output_dim": 1, "bias": false, "activation": "linear"}}]}
            """
        fixture.weights = [
            ("c", "c_W", Tensor(shape: [1, 2, 1, 1], values: [1, 10])), ("c", "c_b", Tensor(shape: [1], values: [1])),
            ("d", "d_W", Tensor(shape: [4, 1], values: [1, 100, 10_000, 1_000_000])),
        ]
        var runner = try Runner(try fixture.network(), batch: 1)

        // Two pixels of each row: 1 + 10 · 2 + 1, then 2 + 10 · 3 + 1; the lower row is negative.
        #expect(try runner.run([1, 2, 3, -1, -1, -1]).probabilities == [22 + 3300])
    }

    @Test func joinsAsTheMergeOfKeras1() throws {
        let fixture = KerasFixture(
            graph: [
                ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 2, 1]"#, "[]"),
                ("Activation", #""name": "a", "activation": "relu""#, #"[[["i", 0, 0]]]"#),
                ("Merge", #""name": "m", "mode": "concat", "concat_axis": 3"#, #"[[["i", 0, 0], ["a", 0, 0]]]"#),
            ], outputs: #"[["m", 0, 0]]"#)
        var runner = try Runner(try fixture.network(), batch: 1)

        #expect(try runner.run([3, -1]).probabilities == [3, 3, -1, 0])
    }

    @Test func takesTheInputShapeThatAModelWasBuiltWith() throws {
        var fixture = KerasFixture([])
        fixture.description = """
            {"class_name": "Sequential", "config": {"name": "s", "build_input_shape": [null, 4, 5, 3], \
            "layers": [{"class_name": "Flatten", "config": {"name": "f"}}]}}
            """

        #expect(try fixture.network().inputShape == ImageShape(height: 4, width: 5, channels: 3))
    }

    @Test func readsWeightNamesThatAreCutIntoSeveralLists() throws {
        try withTemporaryFile { path in
            let fixture = KerasFixture.tiny
            do {
                let file = try HDF5Writer(creating: path)
                try file.write(try #require(fixture.description), attribute: "model_config")
                for weight in fixture.weights {
                    try file.write(weight.tensor, to: "model_weights/\(weight.step)/\(weight.name)")
                }
                for (part, weight) in fixture.weights.enumerated() {
                    try file.write([weight.name], attribute: "weight_names\(part)", of: "model_weights/dense")
                }
            }

            #expect(try NeuralNetwork(readingKeras: path).outputCount == 2)
        }
    }
}
