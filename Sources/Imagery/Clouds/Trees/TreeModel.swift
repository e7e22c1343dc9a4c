import CKernels

/// Decision trees of a classifier that LightGBM trained, compiled for many pixels at a time.
///
///     probability = 1 / (1 + exp(−sigmoid · Σ leaf values))
///
/// A feature matters to the trees only by which of their thresholds it is above, of which LightGBM makes at most 255: so
/// a feature becomes a byte, its rank among the thresholds, and all comparisons are of bytes. That is exact.
///
/// <https://lightgbm.readthedocs.io>
package struct TreeModel: Sendable {
    package let featureCount: Int
    let sigmoid: Double
    let nodes: [minemap_tree_node]
    let leaves: [Double]
    /// Where the nodes and leaves of each tree begin, and where those of the last one end.
    let nodeStarts: [Int32]
    let leafStarts: [Int32]
    /// Feature by feature 255 numbers, ascending, filled up with infinity.
    let cuts: [Float]

    package var treeCount: Int { nodeStarts.count - 1 }
}
