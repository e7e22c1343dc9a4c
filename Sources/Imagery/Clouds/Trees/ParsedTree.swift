import CKernels

/// One decision tree as LightGBM's text has it, checked.
struct ParsedTree {
    /// Goes to `below` where the feature is at most the threshold, to `above` otherwise; a negative number is a leaf's,
    /// −1 the first.
    struct Split {
        let feature: Int
        /// The largest float that isn't above the double of the model: floats compare with both alike.
        let threshold: Float
        let below: Int
        let above: Int
    }

    let splits: [Split]
    let leaves: [Double]

    init(
        _ entries: TreeText.Section, from line: Int, of text: TreeText, features: Int
    ) throws(TreeModelError) {
        func fault(_ key: Substring, _ reason: String) -> TreeModelError {
            TreeModelError(path: text.path, line: entries[key]?.line ?? line, reason: reason)
        }
        let counts: [Int] = try text.numbers("num_leaves", count: 1, in: entries, from: line)
        guard (1...Int(Int16.max)).contains(counts[0]) else {
            throw fault("num_leaves", "a tree has \(counts[0]) leaves, not 1 to \(Int16.max)")
        }
        if let categories = entries["num_cat"], categories.value != "0" {
            throw fault("num_cat", "splits by category aren't understood")
        }
        if let linear = entries["is_linear"], linear.value != "0" {
            throw fault("is_linear", "leaves that hold a line instead of a value aren't understood")
        }
        leaves = try text.numbers("leaf_value", count: counts[0], in: entries, from: line)
        guard leaves.allSatisfy(\.isFinite) else { throw fault("leaf_value", "a leaf's value isn't finite") }
        guard counts[0] > 1 else {
            splits = []
            return
        }
        func column<Number: LosslessStringConvertible>(_ key: Substring) throws(TreeModelError) -> [Number] {
            try text.numbers(key, count: counts[0] - 1, in: entries, from: line)
        }
        let split: [Int] = try column("split_feature")
        guard split.allSatisfy((0..<features).contains) else {
            throw fault("split_feature", "a feature isn't one of the model's \(features)")
        }
        // Bit 0: by category; bit 1: where missing values go; bits 2 and 3: which values are missing, 0 for none.
        // https://github.com/microsoft/LightGBM/blob/master/include/LightGBM/tree.h
        let decisions: [Int] = try column("decision_type")
        if let other = decisions.first(where: { $0 != 0 && $0 != 2 }) {
            throw fault("decision_type", "decision type \(other) isn't understood: only splits by number, 0 and 2, are")
        }
        let thresholds: [Double] = try column("threshold")
        guard thresholds.allSatisfy(\.isFinite) else { throw fault("threshold", "a threshold isn't finite") }
        let below: [Int] = try column("left_child")
        let above: [Int] = try column("right_child")
        guard Set(below + above) == Set(-counts[0]..<counts[0] - 1).subtracting([0]) else {
            throw fault(
                "left_child", "the children aren't a tree: each node but the first, and each leaf, is one's child")
        }
        splits = split.indices.map { index in
            Split(
                feature: split[index], threshold: thresholds[index].roundedDown, below: below[index],
                above: above[index])
        }
    }

    /// The nodes for the kernel; `places` has the number of each threshold among its feature's.
    func nodes(_ places: [[Float: UInt8]]) -> [minemap_tree_node] {
        // A single leaf answers a question that all values answer alike.
        guard !splits.isEmpty else { return [minemap_tree_node(feature: 0, cut: .max, below: 1 << 15, above: 1 << 15)] }
        return splits.map { split in
            minemap_tree_node(
                feature: UInt8(split.feature), cut: places[split.feature][split.threshold] ?? 0,
                below: ParsedTree.place(split.below), above: ParsedTree.place(split.above))
        }
    }

    private static func place(_ child: Int) -> UInt16 { child < 0 ? 1 << 15 | UInt16(-1 - child) : UInt16(child) }
}

extension Double {
    /// The largest float that isn't above.
    fileprivate var roundedDown: Float {
        let nearest = Float(self)
        return Double(nearest) > self ? nearest.nextDown : nearest
    }
}
