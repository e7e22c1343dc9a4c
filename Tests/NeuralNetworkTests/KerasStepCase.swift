import NeuralNetwork
import TestSupport
import Testing

/// One step as Keras describes it, and what Keras makes with it of a picture of 3 x 4 pixels in two channels.
///
/// Picture and weights follow a rule, so that only the answers need to be written down: they are from
/// `keras.layers.KIND.from_config` of Keras 2.15, with `set_weights`.
struct KerasStepCase: CustomTestStringConvertible {
    let kind: String
    let settings: String
    let weights: [(name: String, shape: [Int])]
    let answer: [Float]

    var testDescription: String { "\(kind) \(settings)" }

    init(_ kind: String, _ settings: String, weights: [(name: String, shape: [Int])], says answer: [Float]) {
        self.kind = kind
        self.settings = settings
        self.weights = weights
        self.answer = answer
    }

    /// Every quarter from −5/4 to 5/4, in turns of 7.
    static let picture = (0..<24).map { Float($0 * 7 % 11 - 5) / 4 }

    /// A network of this step alone.
    var fixture: KerasFixture {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "i", "batch_input_shape": [null, 3, 4, 2]"#),
            (kind, [#""name": "s""#, settings].filter { !$0.isEmpty }.joined(separator: ", ")),
        ])
        for (name, shape) in weights {
            // These may not be below 0.
            let least: Float = name.hasSuffix("variance") || name == "gamma" ? 1 : -3
            let values = (0..<shape.reduce(1, *)).map { (Float($0 * 5 % 7) + least) / 4 }
            fixture.add("s", "\(name):0", shape, values)
        }
        return fixture
    }
}
