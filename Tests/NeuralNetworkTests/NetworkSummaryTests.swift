import NeuralNetwork
import TestSupport
import Testing

struct NetworkSummaryTests {
    /// Two branches that meet, of every kind of step that has settings.
    private func branching() throws -> NeuralNetwork {
        var network = NeuralNetwork(name: "n", inputShape: ImageShape(height: 6, width: 6, channels: 2))
        func add(_ name: String, _ kind: Step.Kind, _ sources: Step.Source...) throws -> Step.Source {
            try network.append(kind, named: name, taking: sources, source: "this test")
        }
        let three = PixelSize(rows: 3, columns: 3)
        let padded = try add("pad", .padding(Step.Margins(top: 1, bottom: 2, left: 0, right: 3)), .window)
        let depthwise = try add(
            "depthwise",
            .convolution(
                Step.Convolution(
                    sliding: Sliding(
                        window: three, strides: PixelSize(rows: 2, columns: 2),
                        dilation: PixelSize(rows: 2, columns: 1),
                        padding: .same),
                    kernel: Tensor(shape: [3, 3, 1, 2], values: [Float](repeating: 1, count: 18)), bias: [0, 0],
                    groups: 2, activation: .rectifier(.init(slope: 0.25, threshold: 1, limit: 6)))), padded)
        let pooled = try add(
            "pool", .pooling(.average, Sliding(window: PixelSize(rows: 5, columns: 5), padding: .valid)), depthwise)
        let scaled = try add("scale", .scaling(Step.Scaling(factor: [1, 2], shift: [3, 4])), pooled)
        let largest = try add(
            "largest", .pooling(.maximum, Sliding(window: PixelSize(rows: 6, columns: 6), padding: .valid)), .window)
        let joined = try add("joined", .concatenation(.channels), scaled, largest)
        let flat = try add("flat", .flatten, joined)
        let dense = Step.Dense(
            kernel: Tensor(shape: [4, 3], values: [Float](repeating: 1, count: 12)), bias: [0, 0, 0],
            activation: .softmax)
        let mine = try add("mine", .dense(dense), flat)
        let activated = try add("elu", .activation(.elu(alpha: 1)), flat)
        return network.answering([mine, activated])
    }

    @Test func tellsEachKindWithItsSettings() throws {
        #expect(
            NetworkSummary(of: try branching()).rows.map(\.kind) == [
                "zeros 1 above, 2 below, 0 left, 3 right",
                "convolution 3 x 3, 2 filters, 2 groups, stride 2 x 2, dilation 2 x 1, same, "
                    + "relu, slope 0.25, above 1.0, at most 6.0",
                "mean of 5 x 5, valid", "scaling", "largest of 6 x 6, valid", "concatenation of channels", "flatten",
                "dense, 3 outputs, softmax", "elu, alpha 1.0",
            ])
    }

    @Test func tellsWhatAStepTakesWhereItIsNotTheStepBefore() throws {
        let rows = NetworkSummary(of: try branching()).rows

        #expect(
            rows.filter { !$0.continuesTheStepBefore }.map { "\($0.name): \($0.sources)" } == [
                #"largest: ["window"]"#, #"joined: ["scale", "largest"]"#, #"elu: ["flat"]"#,
            ])
        #expect(NetworkSummary(of: try branching()).description.contains("  scale, largest  1 x 1 x 4\n"))
    }

    @Test func numbersTheOutputsAsACardDoes() throws {
        let lines = NetworkSummary(of: try branching()).description.split(separator: "\n").suffix(2)

        #expect(lines == ["outputs 0 to 2: mine, softmax", "outputs 3 to 6: elu, elu, alpha 1.0"])
    }

    @Test func tellsAWindowByItselfWhereNothingIsKnownOfSharing() throws {
        #expect(
            NetworkSummary(of: try KerasFixture.tiny.network()).description == """
                step     kind                       gives      parameters  multiply-adds
                window                              1 x 2 x 1
                flatten  flatten                    2
                dense    dense, 2 outputs, softmax  2                   6              4
                total                                                   6              4

                outputs 0 to 1: dense, softmax
                """)
    }

    @Test func tellsWhatIsLeftForAWindowAtAStride() throws {
        let sharing = SharedWork(stride: 14, multiplyAdds: [0, 1234.4])

        #expect(
            NetworkSummary(of: try KerasFixture.tiny.network(), sharing: sharing).description.hasPrefix(
                """
                step     kind                       gives      parameters  multiply-adds  shared at stride 14
                window                              1 x 2 x 1
                flatten  flatten                    2
                dense    dense, 2 outputs, softmax  2                   6              4                1,234
                total                                                   6              4                1,234
                """))
    }

    // The counts are Keras 2.15's count_params(), of the whole and step by step in the order of the file.
    @Test(
        .enabled(
            if: PublishedNetworks.isPresent, "The reference data isn't here: set MINEMAP_REFERENCE to its folder."),
        arguments: zip(
            PublishedNetworks.names,
            [
                (8754, [1744, 4640, 2064, 272, 34]), (113_954, [448, 4640, 100_416, 4160, 4160, 130]),
                (115_250, [1744, 4640, 100_416, 4160, 4160, 130]),
                (116_865, [3776] + [Int](repeating: 9248, count: 8) + [32_832, 4160, 2080, 33]),
            ]))
    func countsTheParametersOfAPublishedNetworkAsKerasDoes(name: String, counts: (total: Int, steps: [Int])) throws {
        let summary = NetworkSummary(of: try NeuralNetwork(readingKeras: PublishedNetworks.model(name)))

        #expect(summary.parameters == counts.total)
        #expect(summary.rows.map(\.parameters).filter { $0 > 0 } == counts.steps)
    }

    // By hand: 44 · 44 · 16 filters · 9 · 12 channels, 14 · 14 · 32 · 9 · 16, and 1568 · 64 + 64 · 64 + 64 · 64 + 64 · 2.
    @Test(
        .enabled(if: PublishedNetworks.isPresent, "The reference data isn't here: set MINEMAP_REFERENCE to its folder.")
    )
    func countsTheMultiplyAddsOfAWindow() throws {
        let network = try NeuralNetwork(readingKeras: PublishedNetworks.model("44px_v2.8_2021-11-11"))

        let counts = NetworkSummary(of: network).rows.map(\.multiplyAdds).filter { $0 > 0 }

        #expect(counts == [3_345_408, 903_168, 100_352, 4096, 4096, 128])
    }
}
