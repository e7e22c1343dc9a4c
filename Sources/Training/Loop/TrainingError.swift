/// What can go wrong when a model is trained.
package enum TrainingError: Error, Equatable {
    /// The recipe names a band that the dataset doesn't have.
    case missingBand(String, held: [String])
    /// The patches are smaller than what the network sees.
    case smallPatches(side: Int, window: Int)
    /// The dataset's DN end at a number, and the recipe's normalisation doesn't hold other imagery there.
    case openNormalization(clippedAt: Int)
    /// There is nothing to train on, or nothing to choose by.
    case lacks(what: String, of: String)
    /// A group that patches are drawn from is empty.
    case emptyGroup(number: Int)
    /// The network can't be turned to see windows another way.
    case cannotTurn(step: String)
    /// The loss is no longer a number.
    case diverged(epoch: Int, step: Int)
    /// A checkpoint is of another recipe, dataset or version.
    case otherCheckpoint(path: String, what: String)
    /// A checkpoint can't be read.
    case badCheckpoint(path: String, reason: String)
    /// A file can't be written.
    case cannotWrite(path: String, reason: String)
    /// The template of the curves is missing or broken.
    case badTemplate(path: String, reason: String)
    /// What was written can't be used, for a reason in its reader's words.
    case badResult(path: String, reason: String)
}

extension TrainingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingBand(let band, let held):
            """
            The recipe's network takes \(band), and the dataset has \(held.joined(separator: ", ")).
            Correct 'bands' in the recipe, or make a dataset with that band.
            """
        case .smallPatches(let side, let window):
            """
            The recipe's network sees \(window) x \(window) pixels, and the dataset's patches are \(side) x \(side).
            Write 'window: \(side)' or less below 'architecture' in the recipe, or make a dataset of larger patches.
            """
        case .openNormalization(let limit):
            """
            The dataset's DN were clipped at \(limit), and the recipe's normalisation lets brighter ones of other imagery \
            through, which the network would never have seen.
            Write 'normalization: scale', 'divide: \(limit)' and 'clip: [0, 1]' in the recipe.
            """
        case .lacks(let what, let part):
            """
            There are no \(what) among the patches for \(part).
            Look at the dataset with 'minemap dataset check', then change its split, or 'validation' or weights in the recipe.
            """
        case .emptyGroup(let number):
            """
            Group \(number) of 'sampling' fits no patch of the dataset.
            Correct its 'class' and 'sources' in the recipe, or leave it out.
            """
        case .cannotTurn(let step):
            """
            The network can't look at windows turned, as 'views' asks: its step '\(step)' knows up from down in a way that \
            can't be turned.
            Write 'views: 1' in the recipe, or take another architecture or a window whose side its strides divide.
            """
        case .diverged(let epoch, let step):
            """
            The loss stopped being a number in epoch \(epoch), at step \(step).
            Lower 'learning_rate' (a third is a good try), lengthen 'warm_up' or set 'global_clip_norm: 1', remove \
            'build/training/NAME/' or name another model with --output, since a changed recipe can't go on from its \
            checkpoint, and train again.
            """
        case .otherCheckpoint(let path, let what):
            """
            The checkpoint '\(path)' was made with another \(what), so training can't go on from it.
            Remove its folder to begin anew, or give the run another name with --output.
            """
        case .badCheckpoint(let path, let reason):
            """
            Can't go on from the checkpoint '\(path)': \(reason).
            Remove it to train that network anew.
            """
        case .cannotWrite(let path, let reason):
            """
            Can't write '\(path)': \(reason).
            Free space on the disk, or make its folder one that you may write to, and train again: it goes on from here.
            """
        case .badTemplate(let path, let reason):
            """
            Can't draw training curves with the template '\(path)': \(reason).
            Copy it from 'templates' in minemap's repository.
            """
        case .badResult(let path, let reason):
            """
            The files of the model weren't written, because '\(path)' couldn't be used: \(reason)
            Correct the recipe, and run the same command again: what was trained is kept.
            """
        }
    }
}
