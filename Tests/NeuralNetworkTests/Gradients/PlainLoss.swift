import Foundation
import Geography
import NeuralNetwork

/// The loss of a batch as the definitions say it, in double precision: what gradients are checked against.
///
/// Slow, and apart from the code that it checks: numbers are found one by one, and slopes by differences.
struct PlainLoss {
    let network: NeuralNetwork
    let layout: ParameterLayout
    let batch: TrainingBatch
    var loss = Loss()
    var shard = 16
    var epsilon = 1e-3
    var dropoutSeed: UInt64 = 0

    /// The mean weighted loss.
    func value(at parameters: [Double]) -> Double {
        zip(logits(at: parameters), batch.targets.indices).reduce(0) { sum, item in
            let logit = item.0.count == 1 ? item.0[0] : item.0[1] - item.0[0]
            let label = Double(batch.targets[item.1]) * (1 - loss.smoothing) + loss.smoothing / 2
            let share = 1 / (1 + exp(-logit))
            let entropy = -label * log(share) - (1 - label) * log(1 - share)
            let miss = label * (1 - share) + (1 - label) * share
            return sum + Double(batch.weights[item.1]) * pow(miss, loss.focus) * entropy / Double(batch.count)
        }
    }

    /// The slope along a direction.
    ///
    ///     (f(p + h d) − f(p − h d)) / 2h
    ///
    /// Rounding of 1e-16 leaves 1e-9 of the loss, and the third derivative less. A larger step would cross kinks: among
    /// 100,000 numbers before a ReLU, some are within 1e-6 of it.
    func slope(at parameters: [Double], along direction: [Double]) -> Double {
        let step = 1e-7
        let ahead = zip(parameters, direction).map { $0 + step * $1 }
        let behind = zip(parameters, direction).map { $0 - step * $1 }
        return (value(at: ahead) - value(at: behind)) / (2 * step)
    }

    /// By window: what the last activation is given.
    func logits(at parameters: [Double]) -> [[Double]] {
        stride(from: 0, to: batch.count, by: shard).flatMap { start in
            logits(of: start..<min(batch.count, start + shard), at: parameters)
        }
    }

    private func logits(of windows: Range<Int>, at parameters: [Double]) -> [[Double]] {
        let size = network.inputShape.count
        let inputs = windows.map { window in
            batch.inputs[(window * size)..<((window + 1) * size)].map(Double.init)
        }
        var values: [[[Double]]] = []
        for (place, step) in network.steps.enumerated() {
            let sources = step.sources.map { source in
                guard case .step(let index) = source else { return inputs }
                return values[index]
            }
            values.append(value(of: step, at: place, sources: sources, first: windows.lowerBound, parameters))
        }
        guard case .step(let last) = network.outputs[0] else { return inputs }
        return values[last]
    }

    /// The values of a step for all windows of a shard; that of the answer lacks its activation.
    private func value(
        of step: Step, at place: Int, sources: [[[Double]]], first: Int, _ parameters: [Double]
    ) -> [[Double]] {
        let weights = { (role: ParameterLayout.Role) -> [Double] in
            layout.slots.first { $0.step == place && $0.role == role }.map { Array(parameters[$0.range]) } ?? []
        }
        let isAnswer = network.outputs[0] == .step(place)
        let plain = PlainStep(step: step, kernel: weights(.kernel), bias: weights(.bias))
        switch step.kind {
        case .scaling:
            return normalized(sources[0], width: step.output.lastAxis, weights(.factor), weights(.shift))
        case .dropout(let rate):
            return sources[0].enumerated().map { index, numbers in
                var draws = SplitMix(seed: dropoutSeed, place, first + index)
                return numbers.map { draws.real(in: 0..<1) < rate ? 0 : $0 / (1 - rate) }
            }
        default:
            return sources[0].indices.map { window in
                plain.value(of: sources.map { $0[window] }, withActivation: !isAnswer)
            }
        }
    }

    /// A batch normalisation by the statistics of these windows.
    private func normalized(_ windows: [[Double]], width: Int, _ factor: [Double], _ shift: [Double]) -> [[Double]] {
        guard !factor.isEmpty else { return windows }  // A step that doesn't lead to the answer.
        var result = windows
        for channel in 0..<width {
            let numbers = windows.flatMap { window in
                stride(from: channel, to: window.count, by: width).map { window[$0] }
            }
            let mean = numbers.reduce(0, +) / Double(numbers.count)
            let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
            for (index, window) in windows.enumerated() {
                for place in stride(from: channel, to: window.count, by: width) {
                    let apart = (window[place] - mean) / (variance + epsilon).squareRoot()
                    result[index][place] = factor[channel] * apart + shift[channel]
                }
            }
        }
        return result
    }
}
