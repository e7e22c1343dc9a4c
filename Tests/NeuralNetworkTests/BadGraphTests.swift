import NeuralNetwork
import TestSupport
import Testing

struct BadGraphTests {
    private static let input = ("InputLayer", #""name": "i", "batch_input_shape": [null, 1, 2, 1]"#, "[]")
    private static let end = #"[["f", 0, 0]]"#

    @Test(arguments: [
        (#"[[["nowhere", 0, 0, {}]]]"#, "a step takes what isn't there: output 0 of call 0 of 'nowhere'"),
        (#"[[["i", 1, 0, {}]]]"#, "a step takes what isn't there: output 0 of call 1 of 'i'"),
        (#"[[["i", 0, 1, {}]]]"#, "a step takes what isn't there: output 1 of call 0 of 'i'"),
        (#"[[["a", 1, 0, {}]]]"#, "a step takes what isn't there: output 0 of call 1 of 'a'"),
        (#"[[["a", -1, 0, {}]]]"#, "a step takes what isn't there: output 0 of call -1 of 'a'"),
        (#"[[["a", 1e30, 0, {}]]]"#, "'f' takes [a, 1e+30, 0, an object]"),
        (#"[[["f", 0, 0, {}]]]"#, "the step 'f' waits for itself"),
        (#"[[["b", 0, 0, {}]]]"#, "the step 'b' waits for itself"),
        (
            #"[[["_CONSTANT_VALUE", -1, 2.0, {}]]]"#,
            "a step takes what isn't there: output 2 of call -1 of '_CONSTANT_VALUE'"
        ),
        (#"[[]]"#, "'f' is called on nothing"), (#"[{"args": []}]"#, "'f' is called on nothing"),
        (#"[{"args": [7]}]"#, "'f' takes 7"), (#"[7]"#, "'f' is called on nothing"),
        (#"[]"#, "a step takes what isn't there: output 0 of call 0 of 'f'"),
    ])
    func saysWhatIsWrongWithWhatAStepTakes(calls: String, reason: String) throws {
        try expectMessage(
            """
            The description of the network in 'FILE' isn't as Keras writes it: \(reason).
            Save the network again in Keras, with model.save('name.h5').
            """,
            from: KerasFixture(
                graph: [
                    Self.input, ("Flatten", #""name": "f""#, calls),
                    ("ReLU", #""name": "a""#, #"[[["i", 0, 0, {}]]]"#),
                    ("Add", #""name": "b""#, #"[[["a", 0, 0, {}], ["f", 0, 0, {}]]]"#),
                ], outputs: Self.end))
    }

    @Test(arguments: [
        (#"[["nowhere", 0, 0]]"#, "a step takes what isn't there: output 0 of call 0 of 'nowhere'"),
        ("[]", "it has no outputs"), ("7", "its output_layers hold 7"), ("[7]", "its output_layers hold 7"),
    ])
    func saysWhatIsWrongWithOutputs(outputs: String, reason: String) throws {
        try expectMessage(
            """
            The description of the network in 'FILE' isn't as Keras writes it: \(reason).
            Save the network again in Keras, with model.save('name.h5').
            """,
            from: KerasFixture(
                graph: [Self.input, ("Flatten", #""name": "f""#, #"[[["i", 0, 0, {}]]]"#)], outputs: outputs))
    }

    @Test func refusesTwoStepsOfOneName() throws {
        try expectMessage(
            """
            The description of the network in 'FILE' isn't as Keras writes it: two steps have the name 'f'.
            Save the network again in Keras, with model.save('name.h5').
            """,
            from: KerasFixture([("Flatten", #""name": "f""#), ("Flatten", #""name": "f""#)]))
    }

    @Test func refusesSeveralInputs() throws {
        var fixture = KerasFixture([])
        fixture.description = """
            {"class_name": "Functional", "config": {"name": "two", "layers": [\
            {"class_name": "InputLayer", "config": {"name": "a", "batch_input_shape": [null, 1, 2, 1]}}, \
            {"class_name": "InputLayer", "config": {"name": "b", "batch_input_shape": [null, 1, 2, 1]}}, \
            {"class_name": "Add", "config": {"name": "c"}, "inbound_nodes": [[["a", 0, 0], ["b", 0, 0]]]}], \
            "input_layers": [["a", 0, 0], ["b", 0, 0]], "output_layers": [["c", 0, 0]]}}
            """

        try expectMessage(
            """
            The network in 'FILE' takes 2 inputs ('a', 'b'), and minemap gives a network one picture.
            Rebuild it in Keras with one Input that holds all channels.
            """,
            from: fixture)
    }

    @Test(arguments: [
        (#"[[["i", 0, 0, {"training": true}]]]"#, "the call's training true"),
        (#"[{"args": [{"config": {"keras_history": ["i", 0, 0]}}, 2]}]"#, "the call's argument 2"),
    ])
    func namesAnArgumentThatCannotBeRun(calls: String, found: String) throws {
        try expectMessage(
            """
            The step 'f' in 'FILE' has \(found), which minemap can't run.
            It runs steps that are called on pictures or vectors alone, and not for training: rebuild the network with that.
            """,
            from: KerasFixture(graph: [Self.input, ("Flatten", #""name": "f""#, calls)], outputs: Self.end))
    }

    @Test(arguments: [
        (#""class_name": "TFOpLambda""#, "TFOpLambda"),
        (#""class_name": "Add", "module": "keras.src.ops.numpy""#, "keras.src.ops.numpy.Add"),
        (#""class_name": "Conv2D", "module": "mines", "registered_name": "Mines>Conv2D""#, "Mines>Conv2D"),
        (#""class_name": "Conv2D", "module": "__main__", "registered_name": "Conv2D""#, "__main__.Conv2D"),
    ])
    func namesAStepThatIsNotKerassOwn(kind: String, found: String) throws {
        var fixture = KerasFixture([])
        fixture.description = """
            {"class_name": "Sequential", "config": {"name": "s", "build_input_shape": [null, 1, 2, 1], \
            "layers": [{\(kind), "config": {"name": "op"}}]}}
            """

        let error = #expect(throws: NetworkError.self) { try fixture.network() }

        #expect(error?.description.contains("a step 'op' of the kind \(found), which minemap can't run") == true)
    }

    @Test func refusesModelsThatDoubleEachOther() throws {
        // Each model calls the one inside it twice: in a few kilobytes, more steps than there is memory for.
        let model = (0..<12).reduce(#"{"name": "m", "layers": [{"class_name": "ReLU", "config": {"name": "r"}}]}"#) {
            let kind = $1 == 0 ? "Sequential" : "Functional"
            return KerasFixture.config(
                of: [
                    Self.input, (kind, $0, #"[[["i", 0, 0, {}]], [["m", 0, 0, {}]]]"#),
                    ("Add", #""name": "a""#, #"[[["m", 0, 0, {}], ["m", 1, 0, {}]]]"#),
                ], outputs: #"[["a", 0, 0]]"#, name: "m")
        }
        var fixture = KerasFixture([])
        fixture.description = #"{"class_name": "Functional", "config": \#(model)}"#

        let error = #expect(throws: NetworkError.self) { try fixture.network() }

        #expect(error?.description.contains("it asks for more than 4096 steps") == true)
    }

    @Test func refusesModelsThatAreNestedTooDeep() throws {
        let model = (0..<20).reduce(#"{"name": "m", "layers": []}"#) { inner, _ in
            #"{"name": "m", "layers": [{"class_name": "Sequential", "config": \#(inner)}]}"#
        }
        var fixture = KerasFixture([])
        fixture.description = #"{"class_name": "Sequential", "config": \#(model)}"#

        let error = #expect(throws: NetworkError.self) { try fixture.network() }

        #expect(error?.description.contains("models are nested too deep") == true)
    }

    @Test func refusesADescriptionOfBracketsAlone() throws {
        var fixture = KerasFixture([])
        fixture.description = String(repeating: "[", count: 100_000)

        let error = #expect(throws: NetworkError.self) { try fixture.network() }

        #expect(error?.description.contains("it isn't JSON with a class_name") == true)
    }
}
