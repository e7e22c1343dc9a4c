package import Geography

/// What is known of one patch of a ``PatchDataset``.
package struct PatchRecord: Sendable, Equatable {
    package var isMine: Bool
    /// The patch's centre; nil where nobody wrote it down.
    package var place: Coordinate?
    /// The imagery's dates; nil where nobody wrote them down.
    package var period: Period?
    /// The place of its source among the dataset's.
    package var source: Int
    package var split: Split

    package init(isMine: Bool, place: Coordinate?, period: Period?, source: Int, split: Split) {
        self.isMine = isMine
        self.place = place
        self.period = period
        self.source = source
        self.split = split
    }
}
