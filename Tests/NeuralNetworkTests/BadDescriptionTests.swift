import NeuralNetwork
import TestSupport
import Testing

struct BadDescriptionTests {
    @Test func saysThatAFileHoldsWeightsOnly() throws {
        var fixture = KerasFixture.tiny
        fixture.description = nil

        try expectMessage(
            """
            'FILE' has no 'model_config' attribute: it holds weights only, not the network.
            Save the whole network in Keras, with model.save('name.h5') and not model.save_weights.
            """,
            from: fixture)
    }

    @Test func refusesANetworkThatIsNotDescribedByItsSteps() throws {
        var fixture = KerasFixture.tiny
        fixture.description = #"{"class_name": "MineModel", "config": {}}"#

        try expectMessage(
            """
            The network in 'FILE' is of the kind 'MineModel', and minemap runs Sequential and Functional networks only.
            Rebuild it in Keras as one of these with the same weights.
            """,
            from: fixture)
    }

    @Test(arguments: [
        ("{", "it isn't JSON with a class_name"), ("[1]", "it isn't JSON with a class_name"),
        (#"{"class_name": "Sequential", "config": {}}"#, "it has no list of layers"),
        (#"{"class_name": "Sequential", "config": {"layers": [7]}}"#, "step 0 has no class_name or no config"),
        (#"{"class_name": "Sequential", "config": {"layers": []}}"#, "its first layer doesn't say the input shape"),
    ])
    func saysWhatIsWrongWithADescription(description: String, reason: String) throws {
        var fixture = KerasFixture.tiny
        fixture.description = description

        try expectMessage(
            """
            The description of the network in 'FILE' isn't as Keras writes it: \(reason).
            Save the network again in Keras, with model.save('name.h5').
            """,
            from: fixture)
    }
}
