import CKernels

/// What makes the values of a composite of the digital numbers that several scenes have at the same places.
///
///     let reduction = SceneReduction(count: 24, method: .median)
///     reduction.reduce(rows, width: 1024, into: values)
///
/// Make it once for a number of scenes: it holds the order in which their numbers are compared. A row is any number of
/// pixels of one band that lie one after the other; 0 is masked. Long rows, like the whole strip of a tile, take the
/// least time a pixel.
package struct SceneReduction: Sendable {
    private let count: Int
    private let method: CompositeMethod
    private let network: SelectionNetwork

    /// Takes what one scene alone becomes, too: `min_masked` is the reduction of the one scene that it chose.
    package init(count: Int, method: CompositeMethod) {
        precondition(count >= 0 && (method != .minMasked || count <= 1), "min_masked takes one scene")
        self.count = count
        self.method = method
        self.network = SelectionNetwork(count: count)
    }

    /// Writes the composite's values of one row: twice the digital numbers, 0 where every scene is masked.
    ///
    /// The median is exactly `numpy.ma.median`, halves included; what is above ``Composite/largestValue`` becomes it.
    ///
    /// - Parameters:
    ///   - rows: The same row of every scene.
    ///   - width: The digital numbers of each row.
    ///   - result: Room for as many values, apart from the rows.
    package func reduce(
        _ rows: [UnsafePointer<UInt16>], width: Int, into result: UnsafeMutablePointer<UInt16>
    ) {
        precondition(rows.count == count, "there is a row of every scene")
        let rows = rows.map(Optional.some)  // faster than a conversion
        guard method != .min else { return minemap_smallest(rows, Int64(count), Int64(width), result) }
        let places = (network.places + 1) * Int(MINEMAP_BLOCK_COLUMNS)
        withUnsafeTemporaryAllocation(byteCount: places * MemoryLayout<UInt16>.stride, alignment: 64) { scratch in
            minemap_median(
                rows, Int64(count), Int64(width), network.comparisons, Int64(network.comparisons.count),
                scratch.bindMemory(to: UInt16.self).baseAddress, result)
        }
    }

    /// Writes how many scenes aren't masked in each pixel of one row.
    ///
    /// Any one band tells, since a pixel is masked in all bands or in none.
    package static func countSeen(
        _ rows: [UnsafePointer<UInt16>], width: Int, into result: UnsafeMutablePointer<UInt16>
    ) {
        minemap_seen(rows.map(Optional.some), Int64(rows.count), Int64(width), result)
    }
}
