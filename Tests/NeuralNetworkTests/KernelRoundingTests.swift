import Foundation
import NeuralNetwork
import Testing

struct KernelRoundingTests {
    @Test(
        arguments: [
            // 1 + 2⁻⁷ is a neighbour of 1; halfway between them the even one is taken.
            (
                7, [1, 1.0078125, 1.00390625, 1.01171875, -1.0039, 1e-3],
                [1, 1.0078125, 1, 1.015625, -1, 0.000_999_450_7]
            ),
            (22, [1.000_000_119_209_29, 1.000_000_357_627_87], [1, 1.000_000_476_837_16]),
            (23, [1.000_000_119_209_29], [1.000_000_119_209_29]),
        ] as [(Int, [Float], [Float])])
    func keepsTheNearestNumberOfThatManyDigits(digits: Int, values: [Float], rounded: [Float]) throws {
        let kernel = Tensor(shape: [1, values.count], values: values)
        let bias = values.map { $0 / 3 }
        let network = try NeuralNetwork(
            name: "n", inputShape: ImageShape(height: 1, width: 1, channels: 1),
            steps: [
                ("list", .flatten), ("score", .dense(Step.Dense(kernel: kernel, bias: bias, activation: .linear))),
            ],
            source: "")

        guard case .dense(let dense) = network.roundingKernels(to: digits).steps[1].kind else {
            Issue.record("The second step isn't dense any more.")
            return
        }
        #expect(dense.kernel.values == rounded)
        #expect(dense.bias == bias)
    }

    @Test func makesASmallerFileOfTheSameNetwork() throws {
        let whole = try Architecture.cnn2021().network(window: 28, channels: 3, seed: 1)
        let rounded = whole.roundingKernels(to: 7)
        let size = { (network: NeuralNetwork) in try network.written { try Data(contentsOf: URL(filePath: $0)).count } }

        #expect(try size(rounded) * 10 < size(whole) * 9)
        #expect(try rounded.writtenAndRead().answers(seed: 2) == rounded.answers(seed: 2))
    }
}
