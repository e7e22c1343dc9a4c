/// Where the moving means and variances of batch normalisations stand in one flat array.
struct StatisticsLayout: Sendable {
    /// By the step's place in the network: where its means begin, and its variances after them.
    let starts: [Int: Int]
    /// By the step's place in the network: how many channels it has.
    let channels: [Int: Int]
    let count: Int

    init(_ network: NeuralNetwork, steps places: [Int]) {
        var (starts, channels) = ([Int: Int](), [Int: Int]())
        var count = 0
        for place in places {
            guard case .scaling(let scaling) = network.steps[place].kind else { continue }
            starts[place] = count
            channels[place] = scaling.factor.count
            count += 2 * scaling.factor.count
        }
        self.starts = starts
        self.channels = channels
        self.count = count
    }

    /// Means of 0 and variances with which gamma is the factor and beta the shift.
    func initial(epsilon: Double) -> [Float] {
        var initial = [Float](repeating: 0, count: count)
        for (place, start) in starts {
            let width = channels[place] ?? 0
            for index in (start + width)..<(start + 2 * width) { initial[index] = Float(1 - epsilon) }
        }
        return initial
    }

    /// Moves averages by the mean over the shards of a batch, in which a window counts as much as any other.
    func move(_ moving: inout [Float], by shards: [ShardGradient], momentum: Double) {
        let windows = Double(shards.reduce(0) { $0 + $1.windows })
        for index in 0..<count {
            let sum = shards.reduce(0) { $0 + Double($1.statistics[index]) * Double($1.windows) }
            moving[index] = Float(momentum * Double(moving[index]) + (1 - momentum) * sum / windows)
        }
    }

    /// What remains of a batch normalisation outside of training.
    func scaling(
        of place: Int, factor: [Float], shift: [Float], statistics: [Float], epsilon: Double
    ) -> Step.Scaling {
        let start = starts[place] ?? 0
        let factors = factor.indices.map {
            Double(factor[$0]) / (Double(statistics[start + factor.count + $0]) + epsilon).squareRoot()
        }
        let shifts = shift.indices.map { Double(shift[$0]) - Double(statistics[start + $0]) * factors[$0] }
        return Step.Scaling(factor: factors.map(Float.init), shift: shifts.map(Float.init))
    }
}
