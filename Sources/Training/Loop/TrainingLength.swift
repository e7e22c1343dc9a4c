/// How long the training of a network is where nothing stops it early.
package struct TrainingLength: Sendable, Equatable {
    package let epochs: Int
    /// Those that an epoch goes through, some of them more than once.
    package let patches: Int

    package init(epochs: Int, patches: Int) {
        self.epochs = epochs
        self.patches = patches
    }
}
