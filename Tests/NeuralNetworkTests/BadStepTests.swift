import NeuralNetwork
import TestSupport
import Testing

struct BadStepTests {
    @Test func namesAnUnsupportedStepAndThoseThatAreSupported() throws {
        try expectMessage(
            """
            The network in 'FILE' has a step 'lstm_1' of the kind LSTM, which minemap can't run.
            It runs InputLayer, Conv2D, DepthwiseConv2D, SeparableConv2D, MaxPooling2D, AveragePooling2D, \
            GlobalMaxPooling2D, GlobalAveragePooling2D, Dense, BatchNormalization, Normalization, Rescaling, Flatten, \
            Reshape, Dropout, SpatialDropout2D, GaussianDropout, AlphaDropout, GaussianNoise, ActivityRegularization, \
            ZeroPadding2D, Cropping2D, Add, Average, Maximum, Multiply, Concatenate, Activation, ReLU, LeakyReLU, ELU \
            and Softmax: rebuild the network with those.
            """,
            from: KerasFixture([
                ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 1, 2]"#),
                ("LSTM", #""name": "lstm_1", "units": "many""#),
            ]))
    }

    @Test func namesAnUnsupportedActivation() throws {
        try expectMessage(
            """
            The step 'a' in 'FILE' has activation mish, which minemap can't run.
            It runs 'linear', 'relu', 'softmax', 'sigmoid', 'tanh', 'elu', 'leaky_relu', 'relu6': rebuild the network with that.
            """,
            from: KerasFixture([
                ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 1, 2]"#),
                ("Activation", #""name": "a", "activation": "mish""#),
            ]))
    }

    @Test(arguments: [
        (#""kernel_size": [3, 3], "filters": 2, "groups": true"#, "groups true", "whole numbers from 1 to 1048576"),
        (#""kernel_size": [3, 3], "filters": 2, "use_bias": 0"#, "use_bias 0", "true or false"),
        (#""kernel_size": [3, 3], "filters": 0"#, "filters 0", "whole numbers from 1 to 1048576"),
        (#""kernel_size": [3, -3], "filters": 2"#, "kernel_size [3, -3]", "two whole numbers from 1 to 4096"),
        (
            #""kernel_size": [3, 3], "filters": 2, "strides": [0, 1]"#, "strides [0, 1]",
            "two whole numbers from 1 to 4096"
        ),
        (#""kernel_size": [3, 3], "filters": 1e30"#, "filters 1e+30", "whole numbers from 1 to 1048576"),
        (#""kernel_size": [3, 3], "filters": 2, "padding": "causal""#, "padding causal", "'valid', 'same'"),
        (
            #""kernel_size": [3, 3], "filters": 2, "data_format": "channels_first""#,
            "data_format channels_first", "data_format channels_last"
        ),
    ])
    func namesASettingThatCannotBeRun(settings: String, found: String, supported: String) throws {
        try expectMessage(
            """
            The step 'c' in 'FILE' has \(found), which minemap can't run.
            It runs \(supported): rebuild the network with that.
            """,
            from: KerasFixture([
                ("InputLayer", #""name": "i", "batch_input_shape": [null, 8, 8, 2]"#),
                ("Conv2D", #""name": "c", \#(settings)"#),
            ]))
    }

    @Test(arguments: ["[null, null, null, 3]", "[null, 48]", "[null, 1000000, 1000000, 1000000]", "[null, -1, 2, 3]"])
    func refusesAnInputThatIsNotAPictureOfFixedSize(shape: String) throws {
        let fixture = KerasFixture([("InputLayer", #""name": "i", "batch_input_shape": \#(shape)"#)])

        let error = #expect(throws: NetworkError.self) { try fixture.network() }

        #expect(error?.description.contains("The step 'i'") == true)
        #expect(error?.description.contains("pictures of a fixed number of rows, columns, channels") == true)
    }

    @Test(arguments: [
        ("MaxPooling2D", #""pool_size": [9, 2]"#, "a window of 9 x 2 isn't inside 8 x 8 x 2"),
        ("Conv2D", #""kernel_size": [2, 9], "filters": 1"#, "a window of 2 x 9 isn't inside 8 x 8 x 2"),
    ])
    func saysWhyAStepDoesNotFit(kind: String, settings: String, reason: String) throws {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 8, 8, 2]"#),
            (kind, #""name": "s", \#(settings)"#),
        ])
        fixture.add("s", "kernel:0", [2, 9, 2, 1], [Float](repeating: 1, count: 36))
        fixture.add("s", "bias:0", [1], [1])

        try expectMessage(
            """
            The step 's' in 'FILE' doesn't fit: \(reason).
            Check the network's input size and the order of its steps in Keras.
            """,
            from: fixture)
    }
}
