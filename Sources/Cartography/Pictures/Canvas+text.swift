import CCairo

/// A line of text in a picture.
struct Lettering: Hashable, Sendable {
    /// Which part of the line stands at its place.
    enum Anchor: Hashable, Sendable {
        case start
        case middle
        case end
    }

    var text: String
    var style = Typefaces.Style.regular
    /// Of the letters, in pixels.
    var size: Double
    var colour: Colour
    var anchor = Anchor.start
    /// Between letters, in pixels.
    var spacing = 0.0
    /// Around the letters, to stand out from what is below them.
    var halo: Colour?
    var opacity = 1.0
}

extension Canvas {
    /// Writes a line of text with its baseline at a place.
    borrowing func write(_ line: Lettering, at place: PicturePoint, in typefaces: Typefaces) {
        let width = self.width(of: line, in: typefaces)
        var x = place.x
        switch line.anchor {
        case .start: break
        case .middle: x -= width / 2
        case .end: x -= width
        }
        for part in line.parts {
            cairo_move_to(context, x, place.y)
            cairo_text_path(context, part)
            x += advance(of: part) + line.spacing
        }
        if let halo = line.halo {
            paint(halo, line.opacity)
            cairo_set_line_width(context, line.size / 5)
            cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
            cairo_stroke_preserve(context)
        }
        paint(line.colour, line.opacity)
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
        cairo_fill(context)
    }

    /// How wide a line of text is.
    borrowing func width(of line: Lettering, in typefaces: Typefaces) -> Double {
        cairo_set_font_face(context, typefaces.handle(of: line.style))
        cairo_set_font_size(context, line.size)
        let parts = line.parts
        var width = -line.spacing
        for part in parts { width += advance(of: part) + line.spacing }
        return width
    }

    /// A text in lines that are no wider than there is room, broken between words.
    borrowing func lines(of line: Lettering, within room: Double, in typefaces: Typefaces) -> [Lettering] {
        var lines: [Lettering] = []
        for word in line.text.split(separator: " ") {
            var longer = line
            longer.text = lines.last.map { "\($0.text) \(word)" } ?? String(word)
            if !lines.isEmpty, width(of: longer, in: typefaces) <= room {
                lines[lines.count - 1] = longer
            } else {
                longer.text = String(word)
                lines.append(longer)
            }
        }
        return lines
    }

    private borrowing func advance(of text: String) -> Double {
        var extents = cairo_text_extents_t()
        cairo_text_extents(context, text, &extents)
        return extents.x_advance
    }
}

extension Lettering {
    /// What is placed at once: the line, or its letters where they stand apart.
    fileprivate var parts: [String] { spacing == 0 ? [text] : text.map(String.init) }
}
