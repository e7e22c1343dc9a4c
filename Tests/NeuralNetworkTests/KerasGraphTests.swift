import NeuralNetwork
import TestSupport
import Testing

/// Graphs over a picture of two pixels, 3 and −1, in one channel.
struct KerasGraphTests {
    private static let input = ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 2, 1]"#, "[]")

    private func run(_ network: NeuralNetwork) throws -> [Float] {
        var runner = try Runner(network, batch: 1)
        return try runner.run([3, -1]).probabilities
    }

    @Test(arguments: [
        ("Add", "", [9, -3]), ("Average", "", [4.5, -1.5]), ("Maximum", "", [6, -1]), ("Multiply", "", [18, 2]),
        ("Concatenate", #", "axis": -1"#, [3, 6, -1, -2]), ("Concatenate", #", "axis": 2"#, [3, -1, 6, -2]),
        ("Concatenate", #", "axis": 1"#, [3, -1, 6, -2]),
    ])
    func joinsWhatTwoStepsGive(kind: String, settings: String, expected: [Float]) throws {
        let fixture = KerasFixture(
            graph: [
                Self.input, ("Rescaling", #""name": "twice", "scale": 2"#, #"[[["i", 0, 0, {}]]]"#),
                (kind, #""name": "join"\#(settings)"#, #"[[["i", 0, 0, {}], ["twice", 0, 0, {}]]]"#),
            ], outputs: #"[["join", 0, 0]]"#)

        #expect(try run(try fixture.network()) == expected)
    }

    @Test func callsASharedStepWithTheSameWeights() throws {
        var fixture = KerasFixture(
            graph: [
                Self.input,
                ("Dense", #""name": "d", "units": 1"#, #"[[["i", 0, 0, {}]], [["d", 0, 0, {"training": false}]]]"#),
            ], outputs: #"[["d", 1, 0]]"#)
        fixture.add("d", "kernel:0", [1, 1], [2])
        fixture.add("d", "bias:0", [1], [1])

        let network = try fixture.network()

        #expect(network.steps.map(\.name) == ["d", "d#2"])
        #expect(try run(network) == [15, -1])
    }

    @Test func putsOutputsSideBySideInTheirOrder() throws {
        let fixture = KerasFixture(
            graph: [
                Self.input, ("Flatten", #""name": "a""#, #"[[["i", 0, 0, {}]]]"#),
                ("GlobalMaxPooling2D", #""name": "b""#, #"[[["i", 0, 0, {}]]]"#),
            ], outputs: #"[["b", 0, 0], ["a", 0, 0]]"#)

        #expect(try run(try fixture.network()) == [3, 3, -1])
    }

    @Test func takesStepsInAnyOrder() throws {
        let fixture = KerasFixture(
            graph: [
                Self.input, ("Flatten", #""name": "f""#, #"[[["twice", 0, 0, {}]]]"#),
                ("Rescaling", #""name": "twice", "scale": 2"#, #"[[["i", 0, 0, {}]]]"#),
            ], outputs: #"[["f", 0, 0]]"#)

        let network = try fixture.network()

        #expect(network.steps.map(\.name) == ["twice", "f"])
        #expect(try run(network) == [6, -2])
    }

    @Test func readsCallsAsKeras3WritesThem() throws {
        let tensor = { (name: String) in
            #"{"class_name": "__keras_tensor__", "config": {"shape": [], "keras_history": ["\#(name)", 0, 0]}}"#
        }
        let fixture = KerasFixture(
            graph: [
                Self.input,
                (
                    "Rescaling", #""name": "twice", "scale": {"class_name": "__numpy__", "config": {"value": [2.0]}}"#,
                    #"[{"args": [\#(tensor("i"))], "kwargs": {"mask": null, "training": false}}]"#
                ),
                ("Add", #""name": "add""#, #"[{"args": [[\#(tensor("i")), \#(tensor("twice"))]], "kwargs": {}}]"#),
            ], outputs: #"["add", 0, 0]"#)

        #expect(try run(try fixture.network()) == [9, -3])
    }

    // Keras 2 counts the call with which a model was made, and Keras 3 doesn't.
    @Test(arguments: [1, 0])
    func flattensAModelThatIsCalledTwice(first: Int) throws {
        let inner = KerasFixture.config(
            of: [Self.input, ("Dense", #""name": "d", "units": 1"#, #"[[["i", 0, 0, {}]]]"#)],
            outputs: #"[["d", 0, 0]]"#, name: "inner")
        var fixture = KerasFixture(
            graph: [
                Self.input, ("Functional", inner, #"[[["i", 0, 0, {}]], [["inner", \#(first), 0, {}]]]"#),
                (
                    "Add", #""name": "add""#,
                    #"[[["inner", \#(first), 0, {}], ["inner", \#(first + 1), 0, {}]]]"#
                ),
            ], outputs: #"[["add", 0, 0]]"#)
        fixture.weights = [
            ("inner", "d/kernel:0", Tensor(shape: [1, 1], values: [2])),
            ("inner", "d/bias:0", Tensor(shape: [1], values: [1])),
        ]

        let network = try fixture.network()

        #expect(network.steps.map(\.name) == ["inner/d", "inner#2/d", "add"])
        // 3 becomes 7 and 15; −1 stays.
        #expect(try run(network) == [22, -2])
    }

    @Test func takesAnOutputOfAModelThatHasSeveral() throws {
        let inner = KerasFixture.config(
            of: [
                Self.input, ("Rescaling", #""name": "twice", "scale": 2"#, #"[[["i", 0, 0, {}]]]"#),
                ("Rescaling", #""name": "half", "scale": 0.5"#, #"[[["i", 0, 0, {}]]]"#),
            ], outputs: #"[["twice", 0, 0], ["half", 0, 0]]"#, name: "inner")
        let fixture = KerasFixture(
            graph: [Self.input, ("Functional", inner, #"[[["i", 0, 0, {}]]]"#)], outputs: #"[["inner", 1, 1]]"#)

        #expect(try run(try fixture.network()) == [1.5, -0.5])
    }

    // By the steps' names; in order; in order with what is frozen last.
    @Test(arguments: [
        (["b/kernel:0", "b/bias:0", "a/kernel:0", "a/bias:0"], [2, 3, 10, 0], "true"),
        (["a_W", "a_b", "b_W", "b_b"], [10, 0, 2, 3], "true"), (["b_W", "b_b", "a_W", "a_b"], [2, 3, 10, 0], "false"),
    ])
    func sharesOutTheWeightsOfANestedModel(names: [String], values: [Float], isTrainable: String) throws {
        let inner = """
            {"name": "inner", "layers": [\
            {"class_name": "Dense", "config": {"name": "a", "units": 1, "trainable": \(isTrainable)}}, \
            {"class_name": "Dense", "config": {"name": "b", "units": 1}}]}
            """
        var fixture = KerasFixture(
            graph: [Self.input, ("Sequential", inner, #"[[["i", 0, 0, {}]]]"#)], outputs: #"[["inner", 1, 0]]"#)
        for (index, name) in names.enumerated() {
            let shape = index.isMultiple(of: 2) ? [1, 1] : [1]
            fixture.weights.append(("inner", name, Tensor(shape: shape, values: [values[index]])))
        }

        // Step a is 10x, and b is 2x + 3.
        #expect(try run(try fixture.network()) == [63, -17])
    }

    @Test func sharesOutWeightsAsKeras30OrdersThemWhateverIsFrozen() throws {
        let inner = """
            {"name": "inner", "layers": [\
            {"class_name": "BatchNormalization", "config": {"name": "n", "epsilon": 0, "trainable": false}}, \
            {"class_name": "Dense", "config": {"name": "d", "units": 1}}]}
            """
        var fixture = KerasFixture(
            graph: [Self.input, ("Sequential", inner, #"[[["i", 0, 0, {}]]]"#)], outputs: #"[["inner", 0, 0]]"#)
        for (name, shape, value) in [
            ("gamma", [1], 2), ("beta", [1], 0), ("kernel", [1, 1], 10), ("bias", [1], 3), ("moving_mean", [1], 0),
            ("moving_variance", [1], 1),
        ] as [(String, [Int], Float)] {
            fixture.weights.append(("inner", name, Tensor(shape: shape, values: [value])))
        }

        #expect(try run(try fixture.network()) == [63, -17])
    }

    @Test func findsTheWeightsOfNestedModelsInAnArchive() throws {
        let inner = { (name: String) in
            KerasFixture.config(
                of: [
                    Self.input,
                    ("Dense", #""name": "\#(name)d", "units": 1, "use_bias": false"#, #"[[["i", 0, 0, {}]]]"#),
                ],
                outputs: #"[["\#(name)d", 0, 0]]"#, name: name)
        }
        var fixture = KerasFixture(
            graph: [
                Self.input, ("Functional", inner("a"), #"[[["i", 0, 0, {}]]]"#),
                ("Functional", inner("b"), #"[[["a", 0, 0, {}]]]"#),
            ], outputs: #"[["b", 0, 0]]"#)
        fixture.add("ad", "kernel", [1, 1], [2])
        fixture.add("bd", "kernel", [1, 1], [10])
        let groups = ["ad": "layers/functional/layers/dense", "bd": "layers/functional_1/layers/dense"]

        #expect(try run(try fixture.network(archivedIn: groups)) == [60, -20])
    }

    @Test func numbersStepsOfAKindInAnArchive() throws {
        var fixture = KerasFixture(
            graph: [
                Self.input, ("Dense", #""name": "z", "units": 1, "use_bias": false"#, #"[[["i", 0, 0, {}]]]"#),
                ("ReLU", #""name": "r""#, #"[[["z", 0, 0, {}]]]"#),
                ("Dense", #""name": "a", "units": 1, "use_bias": false"#, #"[[["r", 0, 0, {}]]]"#),
            ], outputs: #"[["a", 0, 0]]"#)
        fixture.add("z", "kernel", [1, 1], [2])
        fixture.add("a", "kernel", [1, 1], [10])

        #expect(try run(try fixture.network(archivedIn: ["z": "layers/dense", "a": "layers/dense_1"])) == [60, 0])
    }
}
