import CKernels

extension TreeModel {
    /// Reads the text that LightGBM wrote and compiles it.
    ///
    /// Understood are binary classifiers of splits by number, without a rule for missing values, as the model of
    /// s2cloudless is; a model that asks for anything else is refused.
    package init(reading path: String) throws(TreeModelError) {
        try self.init(TreeText(reading: path))
    }

    init(_ text: TreeText) throws(TreeModelError) {
        sigmoid = try text.sigmoid()
        featureCount = try text.featureCount()
        var trees: [ParsedTree] = []
        for (line, entries) in text.trees {
            trees.append(try ParsedTree(entries, from: line, of: text, features: featureCount))
        }
        try text.check(treeCount: trees.count)
        let cuts = TreeModel.cuts(of: trees, features: featureCount)
        if let feature = cuts.firstIndex(where: { $0.count > Int(MINEMAP_CUTS) }) {
            let reason = "feature \(feature) is compared with \(cuts[feature].count) numbers, more than \(MINEMAP_CUTS)"
            throw TreeModelError(path: text.path, line: 0, reason: reason)
        }
        let places = cuts.map { Dictionary(uniqueKeysWithValues: zip($0, UInt8.min...)) }
        nodes = trees.flatMap { $0.nodes(places) }
        leaves = trees.flatMap(\.leaves)
        nodeStarts = trees.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32(max(1, $1.splits.count))) }
        leafStarts = trees.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.leaves.count)) }
        self.cuts = cuts.flatMap { $0 + [Float](repeating: .infinity, count: Int(MINEMAP_CUTS) - $0.count) }
    }

    /// The different numbers that each feature is compared with, ascending.
    private static func cuts(of trees: [ParsedTree], features: Int) -> [[Float]] {
        var cuts = [Set<Float>](repeating: [], count: features)
        for split in trees.lazy.flatMap(\.splits) { cuts[split.feature].insert(split.threshold) }
        return cuts.map { $0.sorted() }
    }
}

extension TreeText {
    /// The factor of the objective, which is written `binary sigmoid:1`.
    fileprivate func sigmoid() throws(TreeModelError) -> Double {
        let objective = try entry("objective", in: header, from: 1)
        let words = objective.value.split(separator: " ")
        guard words.count == 2, words[0] == "binary", words[1].hasPrefix("sigmoid:"),
            let factor = Double(words[1].dropFirst(8)), factor.isFinite, factor > 0
        else {
            let reason = "the objective '\(objective.value)' isn't 'binary sigmoid:' and a number"
            throw TreeModelError(path: path, line: objective.line, reason: reason)
        }
        return factor
    }

    fileprivate func featureCount() throws(TreeModelError) -> Int {
        for (key, understood) in [
            ("version", ["v2", "v3", "v4"]), ("num_class", ["1"]), ("num_tree_per_iteration", ["1"]),
        ] {
            let entry = try entry(key[...], in: header, from: 1)
            guard understood.contains(String(entry.value)) else {
                let reason =
                    "'\(key)' is '\(entry.value)', and only \(understood.joined(separator: ", ")) is understood"
                throw TreeModelError(path: path, line: entry.line, reason: reason)
            }
        }
        if let entry = header["average_output"] {
            throw TreeModelError(
                path: path, line: entry.line, reason: "trees whose answers are averaged aren't understood")
        }
        let last: [Int] = try numbers("max_feature_idx", count: 1, in: header, from: 1)
        guard (0..<256).contains(last[0]) else {
            throw TreeModelError(path: path, line: 0, reason: "it has \(last[0] + 1) features, not 1 to 256")
        }
        return last[0] + 1
    }

    /// Compares with the sizes that the header lists, one a tree.
    fileprivate func check(treeCount: Int) throws(TreeModelError) {
        let sizes = try entry("tree_sizes", in: header, from: 1)
        let count = sizes.value.split(separator: " ").count
        guard count == treeCount, count > 0 else {
            throw TreeModelError(
                path: path, line: sizes.line, reason: "'tree_sizes' lists \(count) trees, and there are \(treeCount)")
        }
    }
}
