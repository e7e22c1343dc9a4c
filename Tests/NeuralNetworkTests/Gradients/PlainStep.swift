import Foundation
import NeuralNetwork

/// A step on one window, as its definition says it, in double precision.
struct PlainStep {
    let step: Step
    let kernel: [Double]
    let bias: [Double]

    func value(of sources: [[Double]], withActivation: Bool) -> [Double] {
        switch step.kind {
        case .convolution(let convolution):
            return activated(
                kernel.isEmpty ? zeros : convolved(sources[0], convolution),
                by: withActivation ? convolution.activation : .linear)
        case .pooling(let pooling, let sliding): return pooled(sources[0], pooling, sliding)
        case .dense(let dense):
            return activated(
                kernel.isEmpty ? zeros : multiplied(sources[0]), by: withActivation ? dense.activation : .linear)
        case .activation(let activation): return activated(sources[0], by: withActivation ? activation : .linear)
        case .padding(let margins): return moved(sources[0], down: margins.top, right: margins.left)
        case .cropping(let margins): return moved(sources[0], down: -margins.top, right: -margins.left)
        case .merging(let merging): return merged(sources, merging)
        case .concatenation(let axis): return concatenated(sources, axis)
        case .flatten, .reshape, .scaling, .dropout: return sources[0]
        }
    }

    private var zeros: [Double] { Array(repeating: 0, count: step.output.count) }

    private func multiplied(_ source: [Double]) -> [Double] {
        let inputs = step.input.lastAxis
        return (0..<step.output.count).map { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: bias.count)
            return (0..<inputs).reduce(bias[column]) {
                $0 + source[row * inputs + $1] * kernel[$1 * bias.count + column]
            }
        }
    }

    private func activated(_ numbers: [Double], by activation: Activation) -> [Double] {
        let width = step.output.lastAxis
        switch activation {
        case .linear: return numbers
        case .relu: return numbers.map { max($0, 0) }
        case .rectifier(let rectifier):
            let (threshold, limit) = (Double(rectifier.threshold), Double(rectifier.limit))
            return numbers.map {
                $0 >= limit ? limit : $0 >= threshold ? $0 : Double(rectifier.slope) * ($0 - threshold)
            }
        case .elu(let alpha): return numbers.map { $0 < 0 ? Double(alpha) * (exp($0) - 1) : $0 }
        case .sigmoid: return numbers.map { 1 / (1 + exp(-$0)) }
        case .tanh: return numbers.map { Foundation.tanh($0) }
        case .softmax:
            return numbers.indices.map { index in
                let row = index / width * width
                return exp(numbers[index]) / numbers[row..<(row + width)].reduce(0) { $0 + exp($1) }
            }
        }
    }

    private func merged(_ sources: [[Double]], _ merging: Step.Merging) -> [Double] {
        (0..<step.output.count).map { index in
            let numbers = sources.map { $0[index % $0.count] }
            switch merging {
            case .sum: return numbers.reduce(0, +)
            case .average: return numbers.reduce(0, +) / Double(numbers.count)
            case .product: return numbers.reduce(1, *)
            case .maximum: return numbers.max() ?? 0
            }
        }
    }
}
