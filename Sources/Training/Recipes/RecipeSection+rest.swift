extension RecipeSection {
    static let augmentation = RecipeSection(
        "augmentation", "how patches are changed, anew each epoch; borders are reflected",
        [
            RecipeSetting("rotation", "0", "degrees, either way; 180 for any angle"),
            RecipeSetting("turns", "true", "whether to turn by quarters of a circle"),
            RecipeSetting("flips", "true", "whether to mirror half of them"),
            RecipeSetting("shift", "0", "pixels, either way, along both axes; whole ones where nothing is warped"),
            RecipeSetting("shear", "0", "pixels to the side for each pixel down, either way"),
            RecipeSetting("zoom", "[1, 1]", "how much larger things are drawn"),
            RecipeSetting("stretch", "0", "deviation of the logarithm of width by height"),
            RecipeSetting("brightness", "0", "deviation of the logarithm of a factor"),
            RecipeSetting("brightness_per_band", "0", "the same, drawn for each band"),
            RecipeSetting("contrast", "0", "the same, of the distance from the patch's mean"),
            RecipeSetting("gamma", "0", "the same, of the exponent of DN / unit"),
            RecipeSetting("haze", "[0, 0]", "how opaque haze is where it is thickest, 0 to 1"),
            RecipeSetting("haze_tint", "", "how bright haze is in each band, as shares, like [0.92, 0.97, 1]"),
            RecipeSetting("cutout", "0", "the side of a square that is covered, in pixels, at most"),
            RecipeSetting("noise", "0", "deviation, in DN"),
            RecipeSetting("unit", "3000", "the DN that count as white, for haze and gamma"),
            RecipeSetting("probabilities", "", "see below"),
        ])

    static let probabilities = RecipeSection(
        "probabilities", "(of augmentation) how often a change is made",
        [
            RecipeSetting("warp", "1", "rotation, shear, zoom and stretch, which are one warp with the shift"),
            RecipeSetting("brightness", "1", ""), RecipeSetting("brightness_per_band", "1", ""),
            RecipeSetting("contrast", "1", ""), RecipeSetting("gamma", "1", ""), RecipeSetting("haze", "1", ""),
            RecipeSetting("cutout", "1", ""), RecipeSetting("noise", "1", ""),
        ])

    static let validation = RecipeSection(
        "validation", "what is kept from training, to choose by",
        [
            RecipeSetting("from", "split", "split (the dataset's own), or folds of what isn't for tests"),
            RecipeSetting("folds", "4", "how many folds there are"),
            RecipeSetting("fold", "0", "which of them validates, counted from 0; a member may name its own"),
            RecipeSetting(
                "by", "families", "what stays in one fold: families of sources, or places within 5 km of each other"),
            RecipeSetting(
                "sources", "",
                "patterns of sources, a text a fold with commas between them; what none fits is dealt out"),
            RecipeSetting("apart", "0", "km within which of a validation patch nothing is trained on"),
        ])

    static let earlyStopping = RecipeSection(
        "early_stopping", "when to stop before the last epoch",
        [
            RecipeSetting("metric", "average_precision", "average_precision or loss, on validation patches"),
            RecipeSetting("patience", "0", "epochs without a better one, after which it stops; 0 for never"),
            RecipeSetting("keep", "last", "which epoch's weights are kept: last or best"),
        ])

    static let averaging = RecipeSection(
        "averaging", "weights averaged over steps, which are those that are validated and kept",
        [
            RecipeSetting("ema", "0", "decay a step of a moving average, like 0.999; 0 for none"),
            RecipeSetting(
                "swa_from", "0", "the epoch from which on the weights at the ends of epochs are averaged; 0 for none"),
        ])

    static let threshold = RecipeSection(
        "threshold", "the score above which a window is a mine",
        [
            RecipeSetting("fixed", "", "a number"),
            RecipeSetting(
                "max_false_alarms", "{ default: 0.01 }",
                "the largest shares of validation patches without a mine above it, by patterns of source names; "
                    + "'default' for what no pattern fits"),
        ])

    static let member = RecipeSection(
        "members", "one network of an ensemble; what it doesn't say is as in the recipe",
        [
            RecipeSetting("seed", "", "by default the recipe's, and one more for each member"),
            RecipeSetting("fold", "", "the fold that it is validated on"),
            RecipeSetting("epochs", "", ""),
            RecipeSetting("architecture", "", "what differs from the recipe's; the window can't"),
        ])

    static let card = RecipeSection(
        "card", "what the model's card says",
        [
            RecipeSetting("version", "", "a short name; the model's by default"),
            RecipeSetting("stride", "", "half a window by default"),
            RecipeSetting("tile", "", "by default a multiple of the stride near 600 px"),
            RecipeSetting("pad", "", "by default so that windows of neighbouring tiles go on in one grid"),
            RecipeSetting("licence", "", ""), RecipeSetting("origin", "", "who trained it, from what"),
            RecipeSetting("known", "", "what it was measured to do, and what it cannot see"),
        ])
}
