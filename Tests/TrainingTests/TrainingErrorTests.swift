import Testing
import Training

struct TrainingErrorTests {
    @Test(arguments: [
        (
            TrainingError.missingBand("B8", held: ["B4", "B3"]),
            """
            The recipe's network takes B8, and the dataset has B4, B3.
            Correct 'bands' in the recipe, or make a dataset with that band.
            """
        ),
        (
            .smallPatches(side: 44, window: 48),
            """
            The recipe's network sees 48 x 48 pixels, and the dataset's patches are 44 x 44.
            Write 'window: 44' or less below 'architecture' in the recipe, or make a dataset of larger patches.
            """
        ),
        (
            .openNormalization(clippedAt: 3000),
            """
            The dataset's DN were clipped at 3000, and the recipe's normalisation lets brighter ones of other imagery \
            through, which the network would never have seen.
            Write 'normalization: scale', 'divide: 3000' and 'clip: [0, 1]' in the recipe.
            """
        ),
        (
            .lacks(what: "mines", of: "training"),
            """
            There are no mines among the patches for training.
            Look at the dataset with 'minemap dataset check', then change its split, or 'validation' or weights in the recipe.
            """
        ),
        (
            .emptyGroup(number: 2),
            """
            Group 2 of 'sampling' fits no patch of the dataset.
            Correct its 'class' and 'sources' in the recipe, or leave it out.
            """
        ),
        (
            .cannotTurn(step: "pool"),
            """
            The network can't look at windows turned, as 'views' asks: its step 'pool' knows up from down in a way that \
            can't be turned.
            Write 'views: 1' in the recipe, or take another architecture or a window whose side its strides divide.
            """
        ),
        (
            .diverged(epoch: 3, step: 14),
            """
            The loss stopped being a number in epoch 3, at step 14.
            Lower 'learning_rate' (a third is a good try), lengthen 'warm_up' or set 'global_clip_norm: 1', remove \
            'build/training/NAME/' or name another model with --output, since a changed recipe can't go on from its \
            checkpoint, and train again.
            """
        ),
        (
            .otherCheckpoint(path: "build/training/ours/member1.h5", what: "recipe"),
            """
            The checkpoint 'build/training/ours/member1.h5' was made with another recipe, so training can't go on from it.
            Remove its folder to begin anew, or give the run another name with --output.
            """
        ),
        (
            .badCheckpoint(path: "member1.h5", reason: "its counts are negative"),
            """
            Can't go on from the checkpoint 'member1.h5': its counts are negative.
            Remove it to train that network anew.
            """
        ),
        (
            .cannotWrite(path: "models/ours.h5", reason: "No space left on device"),
            """
            Can't write 'models/ours.h5': No space left on device.
            Free space on the disk, or make its folder one that you may write to, and train again: it goes on from here.
            """
        ),
        (
            .badTemplate(path: "templates/training-curves.svg.mustache", reason: "there is no such file"),
            """
            Can't draw training curves with the template 'templates/training-curves.svg.mustache': there is no such file.
            Copy it from 'templates' in minemap's repository.
            """
        ),
        (
            .badResult(path: "models/ours.yml", reason: "'ours v1' can't be part of a file's name."),
            """
            The files of the model weren't written, because 'models/ours.yml' couldn't be used: 'ours v1' can't be part of \
            a file's name.
            Correct the recipe, and run the same command again: what was trained is kept.
            """
        ),
    ])
    func saysWhatHappenedAndWhatToDo(error: TrainingError, message: String) {
        #expect(error.description == message)
    }
}
