package import Project

/// What a checkpoint was made with: it is gone on from only where all of it is the same.
package struct CheckpointKey: Sendable, Equatable {
    package let recipe: Digest
    package let dataset: Digest
    /// Raised when the loop computes something else from the same recipe and dataset.
    package let loop: Int

    /// The version of the loop that this is.
    package static let currentLoop = 1

    package init(recipe: Digest, dataset: Digest, loop: Int = CheckpointKey.currentLoop) {
        self.recipe = recipe
        self.dataset = dataset
        self.loop = loop
    }

    /// What differs, in words; nil where nothing does.
    package func difference(from other: CheckpointKey) -> String? {
        if recipe != other.recipe { return "recipe" }
        if dataset != other.dataset { return "dataset" }
        return loop != other.loop ? "version of minemap" : nil
    }
}
