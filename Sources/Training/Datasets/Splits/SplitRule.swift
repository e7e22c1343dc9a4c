package import Geography

/// How patches are divided into those to train on, to validate on and to test on: by place, never by patch.
///
/// Patches are put into groups that stay together (``PatchGroups``), since two pictures of one place say the same thing,
/// and a network that saw one knows the other. Whole sources and a region can be held out. A group that any held-out
/// patch is in is held out with it: moved there rather than dropped, since results are told source by source, so that
/// a neighbour from another source harms no figure of the held-out one, and no labelled patch is lost. A group that is
/// held out for both goes to the test, which nothing may be chosen by.
///
/// The rest is divided at random by group, so that validation and test each get their part of the mines and of what
/// is none as nearly as whole groups allow. The same dataset, rule and seed give the same splits.
package struct SplitRule: Sendable, Equatable {
    /// The part of what isn't held out that is for validation.
    package var validation = 0.15
    /// The part of what isn't held out that is for test.
    package var test = 0.15
    package var seed: UInt64 = 1
    /// Metres: patches nearer to each other than this are never on two sides.
    package var distance = PatchGroups.usualDistance
    /// Names of sources, of their families, or patterns with `*`: each goes wholly where it is listed.
    package var heldOutForValidation: [String] = []
    package var heldOutForTest: [String] = []
    /// Sources whose patches are far apart, such as random points, so that a family needn't stay together.
    package var scattered: [String] = []
    /// What lies in it is for test.
    package var heldOutRegion: MultiPolygon?

    package init() {}

    /// What each patch is for, in the order of the records.
    package func splits(of dataset: PatchDataset) throws(SplitError) -> [Split] {
        guard (0...1).contains(validation), (0...1).contains(test), validation + test < 1 else {
            throw .parts(validation: validation, test: test)
        }
        let groups = PatchGroups(
            of: dataset, within: distance, scattered: try sources(of: dataset, fitting: scattered))
        var fates = [Split?](repeating: nil, count: groups.count)
        try holdOut(from: dataset, groups, &fates)
        let balance = SplitBalance(
            groups.sizes(of: dataset), parts: [1 - validation - test, validation, test], seed: seed)
        let divided = balance.divide(fates.indices.filter { fates[$0] == nil })
        for (group, split) in divided { fates[group] = split }
        return groups.group.map { fates[$0] ?? .train }
    }

    private func holdOut(
        from dataset: PatchDataset, _ groups: PatchGroups, _ fates: inout [Split?]
    ) throws(SplitError) {
        let forValidation = try sources(of: dataset, fitting: heldOutForValidation)
        let forTest = try sources(of: dataset, fitting: heldOutForTest)
        var metRegion = false
        for (patch, record) in dataset.records.enumerated() {
            let isInRegion = record.place.map { heldOutRegion?.contains($0) ?? false } ?? false
            metRegion = metRegion || isInRegion
            if isInRegion || forTest.contains(record.source) {
                fates[groups.group[patch]] = .test
            } else if forValidation.contains(record.source), fates[groups.group[patch]] == nil {
                fates[groups.group[patch]] = .validation
            }
        }
        if heldOutRegion != nil, !metRegion { throw .emptyRegion }
    }

    private func sources(of dataset: PatchDataset, fitting patterns: [String]) throws(SplitError) -> Set<Int> {
        var chosen: Set<Int> = []
        for pattern in patterns {
            let fitting = dataset.sources.indices.filter { dataset.sources[$0].isSource(fitting: pattern) }
            guard !fitting.isEmpty else { throw .noSource(pattern, known: dataset.sources) }
            chosen.formUnion(fitting)
        }
        return chosen
    }
}

extension PatchDataset {
    /// Divides the patches anew.
    package mutating func split(by rule: SplitRule) throws(SplitError) {
        for (patch, split) in try rule.splits(of: self).enumerated() { records[patch].split = split }
    }
}
