import NeuralNetwork
import TestSupport
import Testing

struct BadWeightTests {
    @Test(arguments: [Float.nan, .infinity, -.infinity])
    func namesAWeightThatIsNotFinite(value: Float) throws {
        var fixture = KerasFixture.tiny
        fixture.weights[1].tensor = Tensor(shape: [2], values: [0, value])

        try expectMessage(
            """
            The weight 'dense/bias:0' in 'FILE' holds 1 values that are NaN or infinite.
            Training went wrong or the file is damaged: use an earlier checkpoint, or fetch the file again.
            """,
            from: fixture)
    }

    @Test func namesAWeightWhoseShapeDoesNotFit() throws {
        var fixture = KerasFixture.tiny
        fixture.weights[0].tensor = Tensor(shape: [3, 2], values: [1, 2, 3, 4, 5, 6])

        try expectMessage(
            """
            The weight 'dense/kernel:0' in 'FILE' is 3 x 2, and its step needs 2 x 2.
            The weights belong to another network: save both together, with model.save('name.h5').
            """,
            from: fixture)
    }

    @Test func saysHowManyWeightsAreMissing() throws {
        var fixture = KerasFixture.tiny
        fixture.weights.removeLast()

        try expectMessage(
            """
            The step 'dense' in 'FILE' has 1 weights, and needs 2.
            Save the whole network again in Keras, with model.save('name.h5').
            """,
            from: fixture)
    }

    @Test func doesNotReadWeightsOfAnUnbelievableSize() throws {
        try withTemporaryFile { path in
            var fixture = KerasFixture.tiny
            fixture.weights = []
            try fixture.write(to: path)
            let huge = path + "2"
            do {
                let file = try HDF5Writer(creating: huge)
                try file.write(try #require(fixture.description), attribute: "model_config")
                try file.declare("model_weights/dense/kernel", shape: [1 << 40, 1 << 20], as: Float.self)
                try file.declare("model_weights/dense/bias", shape: [2], as: Float.self)
                try file.write(["kernel", "bias"], attribute: "weight_names", of: "model_weights/dense")
            }

            let error = #expect(throws: NetworkError.self) { try NeuralNetwork(readingKeras: huge) }

            #expect(
                error
                    == .misshapenWeight(huge, weight: "kernel", found: [1 << 40, 1 << 20], expected: [2, 2]))
        }
    }
}
