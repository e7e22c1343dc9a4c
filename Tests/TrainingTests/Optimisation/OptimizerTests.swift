import Foundation
import Testing
import Training

/// Against what Keras made of the same gradients: `OptimizerValues.txt`, from `scripts/make-optimizer-values.py`.
struct OptimizerTests {
    @Test(arguments: ["adam none", "adam clip_norm", "adam global_clip_norm", "adamw weight_decay"])
    func movesWeightsAsKerasDoes(optimizer name: String) throws {
        let rows = try values(of: name)
        try #require(rows.count == 5)
        let optimizer = Optimizer(Self.recipe(name), slots: Self.slots)
        var moments = Optimizer.Moments(count: 4)
        var weights: [Float] = [0.5, -0.25, 1, -2]

        for row in rows {
            optimizer.step(&weights, &moments, along: row.gradient, share: 1)
            for (weight, other) in zip(weights, row.weights) { #expect(abs(weight - other) < 1e-6) }
        }
    }

    @Test func takesShorterStepsAtASmallerShareOfTheRate() {
        let optimizer = Optimizer(Self.recipe("adam none"), slots: Self.slots)
        let moved = [1.0, 0.1].map { share in
            var moments = Optimizer.Moments(count: 4)
            var weights: [Float] = [0, 0, 0, 0]
            optimizer.step(&weights, &moments, along: [1, 1, 1, 1], share: share)
            return weights[0]
        }

        #expect(abs(moved[1] / moved[0] - 0.1) < 1e-5)
    }

    private static let slots = [
        Optimizer.Slot(0..<2, isKernel: true), Optimizer.Slot(2..<4, isKernel: false),
    ]

    private static func recipe(_ name: String) -> OptimizerRecipe {
        var recipe = OptimizerRecipe()
        recipe.learningRate = 0.01
        switch name {
        case "adam clip_norm": recipe.clipNorm = 1
        case "adam global_clip_norm": recipe.globalClipNorm = 1
        case "adamw weight_decay": recipe.weightDecay = 0.1
        default: break
        }
        return recipe
    }

    private func values(of name: String) throws -> [(gradient: [Float], weights: [Float])] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "OptimizerValues.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            $0.hasPrefix("\(name) ")
        }.map { line in
            let numbers = line.split(separator: " ").dropFirst(3).compactMap { Float($0) }
            return (Array(numbers[..<4]), Array(numbers[4...]))
        }
    }
}
