extension RecipeSection {
    /// Every section of a recipe, in the order that they are explained in.
    package static let all = [
        recipe, architecture, optimizer, schedule, loss, classWeights, sampling, samplingGroup, augmentation,
        probabilities, validation, earlyStopping, averaging, threshold, member, card,
    ]

    static let recipe = RecipeSection(
        "", "the recipe itself",
        [
            RecipeSetting("name", "", "the model's name, and that of its files in models/"),
            RecipeSetting("bands", "", "the bands of the network's input, in order, of those that the dataset has"),
            RecipeSetting("seed", "1", "the start of all random numbers: a seed repeats a run"),
            RecipeSetting("epochs", "60", "how often the training patches are gone through"),
            RecipeSetting("batch", "32", "patches a step"),
            RecipeSetting("normalization", "", "'scale' or 'unit_norm', as in a model card"),
            RecipeSetting("divide", "", "of 'scale': what DN are divided by"),
            RecipeSetting("clip", "", "of 'scale': the range that they are held in then, like [0, 1]"),
            RecipeSetting("mean", "", "of 'unit_norm': a number a band"),
            RecipeSetting("std", "", "of 'unit_norm': a number a band"),
            RecipeSetting(
                "views", "1", "1, 2, 4 or 8: the score is the mean over a window mirrored and turned, as one network"),
            RecipeSetting(
                "kernel_digits", "23",
                "binary digits that a trained weight keeps after its first: 23 for all, 7 to 12 for a smaller file"),
            RecipeSetting("source_weights", "", "patterns of source names with weights; those that fit are multiplied"),
            RecipeSetting(
                "balance", "0",
                "how far families of sources weigh alike: 0 by their size, 0.5 by its square root, 1 all the same"),
        ] + others)

    private static let others = sections(named: [
        ("architecture", "see below"), ("optimizer", "see below"), ("schedule", "see below"), ("loss", "see below"),
        ("class_weights", "see below"), ("sampling", "see below"), ("augmentation", "see below"),
        ("validation", "see below"), ("early_stopping", "see below"), ("averaging", "see below"),
        ("threshold", "see below"), ("members", "a list, see below: an ensemble, whose score is their mean"),
        ("card", "see below"),
    ])

    private static func sections(named names: [(String, String)]) -> [RecipeSetting] {
        names.map { RecipeSetting($0.0, "", $0.1) }
    }

    static let architecture = RecipeSection(
        "architecture", "the network",
        [
            RecipeSetting("name", "residual", "cnn2021, cnn2024, cnn800k, residual or plain"),
            RecipeSetting("window", "48", "the side of what it sees, in pixels; larger patches are cut to it"),
            RecipeSetting(
                "widths", "[16, 32, 64, 128]", "of residual and plain: channels of the stages, each half as high"),
            RecipeSetting("blocks", "1", "of residual: blocks a stage"),
            RecipeSetting("dropout", "0.2", "the share of numbers left out before the last step"),
            RecipeSetting("shard", "16", "windows over which a batch normalisation takes mean and variance"),
            RecipeSetting("momentum", "0.99", "a step, of the moving mean and variance of batch normalisations"),
        ])

    static let optimizer = RecipeSection(
        "optimizer", "how weights follow the gradient",
        [
            RecipeSetting("name", "adamw", "adam or adamw"),
            RecipeSetting("learning_rate", "0.001", "the largest rate, which the schedule changes"),
            RecipeSetting("beta1", "0.9", "how slowly the mean gradient changes"),
            RecipeSetting("beta2", "0.999", "how slowly the mean square changes"),
            RecipeSetting("epsilon", "1e-7", "added to the root of the mean square, as Keras does"),
            RecipeSetting(
                "weight_decay", "0.004", "of adamw: how fast kernels shrink, in shares of rate; biases don't"),
            RecipeSetting("clip_norm", "0", "the longest gradient of one kernel or bias; 0 for any"),
            RecipeSetting("global_clip_norm", "0", "the longest gradient of all together; 0 for any"),
        ])

    static let schedule = RecipeSection(
        "schedule", "how the learning rate changes",
        [
            RecipeSetting("name", "cosine", "constant, cosine or step"),
            RecipeSetting("warm_up", "1", "epochs in which the rate rises from 0; parts count"),
            RecipeSetting("floor", "0.001", "of cosine: the rate at the end, in shares of the largest"),
            RecipeSetting("every", "20", "of step: epochs between steps"),
            RecipeSetting("factor", "0.5", "of step: what the rate is multiplied by"),
        ])

    static let loss = RecipeSection(
        "loss", "cross entropy, and what is changed in it",
        [
            RecipeSetting("focus", "0", "gamma of the focal loss: how little what is right already counts"),
            RecipeSetting("smoothing", "0", "how far labels are moved towards a half"),
        ])

    static let classWeights = RecipeSection(
        "class_weights", "how much a patch of each class counts",
        [
            RecipeSetting("mine", "1", "a weight, or 'balanced' for the same sum as the others"),
            RecipeSetting("other", "1", "a weight"),
        ])

    static let sampling = RecipeSection(
        "sampling", "drawing patches with replacement, instead of each once an epoch",
        [
            RecipeSetting("patches", "0", "patches an epoch; 0 for as many as there are to train on"),
            RecipeSetting("groups", "", "a list, see below; a patch is of the first group that fits it"),
        ])

    static let samplingGroup = RecipeSection(
        "groups", "(of sampling) patches that are drawn together",
        [
            RecipeSetting("class", "any", "mine, other or any"),
            RecipeSetting("sources", "*", "patterns of source names"),
            RecipeSetting("share", "", "of all draws"),
            RecipeSetting("balance", "0", "as the recipe's, among the families of the group"),
        ])
}
