/// How the shapes of a layer look.
package struct Style: Hashable, Sendable {
    package var fill: Colour
    package var outline: Colour
    /// Of the fill, from 0 to 1; the outline is always opaque.
    package var opacity: Double

    package init(fill: Colour, outline: Colour, opacity: Double) {
        self.fill = fill
        self.outline = outline
        self.opacity = opacity
    }

    /// The look of detections in one colour.
    package static func detections(_ colour: Colour) -> Style {
        Style(fill: colour, outline: colour, opacity: 0.45)
    }

    /// The look of ground that is known to be mined: a line that stands out on any period's colour.
    package static let truth = Style(
        fill: Colour(red: 0x0E, green: 0x8A, blue: 0x6D), outline: Colour(red: 0x0E, green: 0x8A, blue: 0x6D),
        opacity: 0)

    /// The look of a region's boundary: a line, and nothing inside it.
    package static let boundary = Style(
        fill: Colour(red: 0x3A, green: 0x3A, blue: 0x38), outline: Colour(red: 0x3A, green: 0x3A, blue: 0x38),
        opacity: 0)
}
