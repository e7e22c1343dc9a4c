import CCairo
import GeoIO
import Geography

extension Canvas {
    /// Draws a picture into a box, smoothly; transparent pixels leave what is there.
    borrowing func draw(_ picture: Picture, in box: Bounds, opacity: Double = 1) {
        guard
            let image = cairo_image_surface_create(
                CAIRO_FORMAT_ARGB32, Int32(picture.width), Int32(picture.height))
        else { return }
        defer { cairo_surface_destroy(image) }
        picture.copy(to: image)
        cairo_save(context)
        cairo_translate(context, box.minX, box.minY)
        cairo_scale(context, box.width / Double(picture.width), box.height / Double(picture.height))
        cairo_set_source_surface(context, image, 0, 0)
        // The best filter takes all the pixels that fall into one.
        cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_BEST)
        cairo_paint_with_alpha(context, opacity)
        cairo_restore(context)
    }
}

extension Picture {
    /// Writes the pixels where cairo has them: words of alpha, red, green and blue, of which the colours are multiplied
    /// by alpha, which is 0 or 255.
    fileprivate func copy(to image: OpaquePointer) {
        guard let data = cairo_image_surface_get_data(image) else { return }
        let (count, rowBytes) = (width * height, Int(cairo_image_surface_get_stride(image)))
        for row in 0..<height {
            (data + row * rowBytes).withMemoryRebound(to: UInt32.self, capacity: width) { words in
                for column in 0..<width {
                    let place = row * width + column
                    let isShown = planes[3 * count + place] > 0
                    let (red, green, blue) = (planes[place], planes[count + place], planes[2 * count + place])
                    words[column] =
                        isShown ? 0xFF00_0000 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) : 0
                }
            }
        }
        cairo_surface_mark_dirty(image)
    }
}
