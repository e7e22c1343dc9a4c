import CCairo
import GeoIO
import Geography

/// A picture that is being drawn.
///
/// It owns cairo's surface and context. Places are in pixels from the top left corner; what is drawn later covers what
/// is there. cairo keeps its first error and draws no more, so one look at the end finds it.
///
/// <https://www.cairographics.org/manual/>
struct Canvas: ~Copyable {
    let width: Int
    let height: Int
    let context: OpaquePointer
    private let surface: OpaquePointer

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        context = cairo_create(surface)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Fills rings by the even-odd rule, so that rings inside of others are holes.
    borrowing func fill(_ rings: [[PicturePoint]], _ colour: Colour, opacity: Double = 1) {
        trace(rings)
        paint(colour, opacity)
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
        cairo_fill(context)
    }

    borrowing func stroke(_ rings: [[PicturePoint]], _ colour: Colour, width: Double, opacity: Double = 1) {
        trace(rings)
        stroke(colour, width: width, opacity: opacity)
    }

    /// Draws a line that doesn't close.
    borrowing func line(_ points: [PicturePoint], _ colour: Colour, width: Double) {
        trace(points)
        stroke(colour, width: width, opacity: 1)
    }

    /// Fills boxes; one that lies on whole pixels has sharp edges.
    borrowing func fill(_ boxes: [Bounds], _ colour: Colour, opacity: Double = 1) {
        for box in boxes { cairo_rectangle(context, box.minX, box.minY, box.width, box.height) }
        paint(colour, opacity)
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
        cairo_fill(context)
    }

    /// Draws only inside of a box while the closure runs.
    borrowing func clipped(to box: Bounds, _ draw: (borrowing Canvas) -> Void) {
        cairo_save(context)
        cairo_rectangle(context, box.minX, box.minY, box.width, box.height)
        cairo_clip(context)
        draw(self)
        cairo_restore(context)
    }

    /// Draws with another place as the corner while the closure runs.
    borrowing func moved(by way: PicturePoint, _ draw: (borrowing Canvas) -> Void) {
        cairo_save(context)
        cairo_translate(context, way.x, way.y)
        draw(self)
        cairo_restore(context)
    }

    /// Draws turned about a point while the closure runs, by degrees against the clock.
    borrowing func turned(by degrees: Double, about point: PicturePoint, _ draw: (borrowing Canvas) -> Void) {
        cairo_save(context)
        cairo_translate(context, point.x, point.y)
        cairo_rotate(context, -degrees * .pi / 180)
        cairo_translate(context, -point.x, -point.y)
        draw(self)
        cairo_restore(context)
    }

    /// What was drawn: red, green and blue of each pixel, row by row from the top.
    borrowing func pixels() throws(CartographyError) -> [Colour] {
        cairo_surface_flush(surface)
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
            throw .cannotDraw(reason: String(cString: cairo_status_to_string(status)))
        }
        let rowBytes = Int(cairo_image_surface_get_stride(surface))
        var pixels: [Colour] = []
        pixels.reserveCapacity(width * height)
        for row in 0..<height {
            // Each pixel is a word of the machine's byte order: blue lowest, then green and red.
            (data + row * rowBytes).withMemoryRebound(to: UInt32.self, capacity: width) { words in
                for column in 0..<width { pixels.append(Colour(word: words[column])) }
            }
        }
        return pixels
    }

    borrowing func paint(_ colour: Colour, _ opacity: Double) {
        cairo_set_source_rgba(
            context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255, opacity)
    }

    borrowing func stroke(_ colour: Colour, width: Double, opacity: Double) {
        paint(colour, opacity)
        cairo_set_line_width(context, width)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        cairo_stroke(context)
    }

    private borrowing func trace(_ rings: [[PicturePoint]]) {
        for ring in rings {
            trace(ring)
            cairo_close_path(context)
        }
    }

    private borrowing func trace(_ points: [PicturePoint]) {
        for (index, point) in points.enumerated() {
            index == 0 ? cairo_move_to(context, point.x, point.y) : cairo_line_to(context, point.x, point.y)
        }
    }
}

extension Colour {
    fileprivate init(word: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: word >> 16), green: UInt8(truncatingIfNeeded: word >> 8),
            blue: UInt8(truncatingIfNeeded: word))
    }
}
