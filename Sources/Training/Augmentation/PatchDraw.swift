/// A patch's turn in an epoch.
package struct PatchDraw: Sendable, Hashable {
    /// Its place in the dataset.
    package let patch: Int
    /// How many turns it has had in this epoch before: 0, unless patches are drawn with replacement.
    package let occurrence: Int

    package init(patch: Int, occurrence: Int = 0) {
        self.patch = patch
        self.occurrence = occurrence
    }
}
