extension Step {
    /// Writes the gradients by the values that a merging joined; one of a single pixel adds up those of all.
    func unmerge(
        _ gradient: UnsafePointer<Float>, from sources: [UnsafePointer<Float>],
        to targets: [UnsafeMutablePointer<Float>?], by merging: Merging
    ) {
        for (place, target) in targets.enumerated() {
            guard let target else { continue }
            if merging == .sum, inputs[place] == output {
                target.update(from: gradient, count: output.count)
                continue
            }
            let count = inputs[place].count
            target.update(repeating: 0, count: count)
            for index in 0..<output.count {
                target[index % count] += gradient[index] * slope(at: index, of: place, in: sources, merging)
            }
        }
    }

    /// How much a joined number moves with the one at `place` among those that were joined.
    private func slope(at index: Int, of place: Int, in sources: [UnsafePointer<Float>], _ merging: Merging) -> Float {
        switch merging {
        case .sum: return 1
        case .average: return 1 / Float(sources.count)
        case .product:
            var product: Float = 1
            for other in sources.indices where other != place { product *= sources[other][index % inputs[other].count] }
            return product
        case .maximum:
            // The first of the largest has it all, as in TensorFlow.
            var best = 0
            for other in sources.indices.dropFirst()
            where sources[other][index % inputs[other].count] > sources[best][index % inputs[best].count] {
                best = other
            }
            return best == place ? 1 : 0
        }
    }
}
