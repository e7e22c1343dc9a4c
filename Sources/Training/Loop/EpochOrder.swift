import Geography

/// Which patches an epoch goes through, and in what order: a function of the seed and the epoch alone.
package struct EpochOrder: Sendable {
    private let patches: [Int]
    private let seed: UInt64
    /// How many patches an epoch goes through.
    package let draws: Int
    private let groups: [Group]

    /// Patches that are drawn together, as a list in which each stands at the sum of all weights up to it.
    private struct Group: Sendable {
        /// The sum of the shares up to this group's.
        var end: Double
        var patches: [Int]
        var ends: [Double]
    }

    /// Prepares to draw from the patches that are trained on.
    ///
    /// A group whose patches are all kept from training gives its share to the others.
    ///
    /// - Throws: `TrainingError.emptyGroup` where a group fits no patch of the dataset; `lacks` where none is left to draw.
    package init(
        of dataset: PatchDataset, patches: [Int], _ recipe: SamplingRecipe, seed: UInt64
    ) throws(TrainingError) {
        self.patches = patches
        self.seed = seed
        draws = recipe.patches > 0 ? recipe.patches : patches.count
        var left = patches
        var groups: [Group] = []
        for (number, group) in recipe.groups.enumerated() {
            let members = left.filter { group.holds(dataset.records[$0], of: dataset) }
            left.removeAll { group.holds(dataset.records[$0], of: dataset) }
            guard !members.isEmpty else {
                // A fold may validate all that a group fits: the other groups then share what it would have drawn.
                guard dataset.records.contains(where: { group.holds($0, of: dataset) }) else {
                    throw .emptyGroup(number: number + 1)
                }
                continue
            }
            let families = FamilySizes(of: dataset, patches: members)
            var sum = 0.0
            let ends = members.map { patch in
                sum += families.weight(of: patch, balance: group.balance)
                return sum
            }
            groups.append(Group(end: (groups.last?.end ?? 0) + group.share, patches: members, ends: ends))
        }
        guard recipe.groups.isEmpty || (groups.last?.end ?? 0) > 0 else {
            throw .lacks(what: "patches that a group of 'sampling' fits", of: "training")
        }
        self.groups = groups
    }

    /// The patches of an epoch, counted from 0.
    package func draws(in epoch: Int) -> [PatchDraw] {
        var numbers = SplitMix(seed: seed, epoch)
        if groups.isEmpty, draws == patches.count {
            return patches.shuffled(using: &numbers).map { PatchDraw(patch: $0) }
        }
        var seen: [Int: Int] = [:]
        return (0..<draws).map { _ in
            let patch = groups.isEmpty ? patches[numbers.below(patches.count)] : draw(from: &numbers)
            defer { seen[patch, default: 0] += 1 }
            return PatchDraw(patch: patch, occurrence: seen[patch] ?? 0)
        }
    }

    private func draw(from numbers: inout SplitMix) -> Int {
        let place = numbers.real(in: 0..<1) * (groups.last?.end ?? 0)
        let within = numbers.real(in: 0..<1)
        let group = groups.first { place < $0.end && !$0.patches.isEmpty } ?? groups[groups.count - 1]
        return group.patches[group.ends.firstIndex(above: within * (group.ends.last ?? 0))]
    }
}

extension SamplingRecipe.Group {
    fileprivate func holds(_ record: PatchRecord, of dataset: PatchDataset) -> Bool {
        switch label {
        case .any: break
        case .mine: guard record.isMine else { return false }
        case .other: guard !record.isMine else { return false }
        }
        return sources.fit(dataset.sources[record.source])
    }
}

extension [Double] {
    /// The place of the first number above another, of numbers that rise; the last place where there is none.
    fileprivate func firstIndex(above number: Double) -> Int {
        var (lower, upper) = (0, count - 1)
        while lower < upper {
            let middle = (lower + upper) / 2
            if self[middle] > number { upper = middle } else { lower = middle + 1 }
        }
        return lower
    }
}
