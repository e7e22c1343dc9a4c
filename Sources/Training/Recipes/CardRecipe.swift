import Project

/// What a recipe says of the card of its model.
package struct CardRecipe: Sendable, Equatable {
    package var version: String?
    package var stride: Int
    package var tile: Int
    package var pad: Int
    package var licence: String
    package var origin: String
    package var known: String

    init(_ reader: RecipeReader, window: Int) throws(ConfigurationError) {
        let pixels = 1...10_000
        version = reader.has("version") ? try reader.mapping?.fileName("version") : nil
        stride = reader.has("stride") ? try reader.integer("stride", in: pixels) : max(1, window / 2)
        tile = reader.has("tile") ? try reader.integer("tile", in: pixels) : stride * max(1, 600 / stride)
        pad = reader.has("pad") ? try reader.integer("pad", in: 0...10_000) : max(0, (window - stride + 1) / 2)
        licence = try reader.text("licence")
        origin = try reader.text("origin")
        known = try reader.text("known")
        guard !licence.isEmpty, !origin.isEmpty else {
            throw reader.error(
                at: "licence", "'card' needs 'licence' and 'origin': a model can't be used without them.",
                "Write 'card:' with 'licence: CC BY 4.0' and 'origin: who trained it, from which data' below it.")
        }
    }
}
