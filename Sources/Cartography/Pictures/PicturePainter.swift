package import GeoIO
import Geography

/// Draws pictures of maps.
///
///     let painter = PicturePainter(typefaces: try Typefaces(in: "build/assets/fonts"))
///     try painter.draw(picture, imagery: imagery).writePNG(to: picture.path)
package struct PicturePainter {
    let typefaces: Typefaces

    /// How many colours a file has: imagery needs more than flat ground.
    private static let colours = (flat: 64, imagery: 128)

    package init(typefaces: Typefaces) {
        self.typefaces = typefaces
    }

    /// Draws a picture.
    ///
    /// - Parameters:
    ///   - picture: What stands where.
    ///   - imagery: The pictures that it names in ``MapPicture/imagery``, by their paths.
    /// - Returns: In few colours.
    /// - Throws: ``CartographyError/cannotDraw(reason:)`` where cairo can't.
    package func draw(_ picture: MapPicture, imagery: [String: Picture] = [:]) throws(CartographyError)
        -> IndexedPicture
    {
        let frame = picture.frame
        let canvas = Canvas(width: frame.width, height: frame.height)
        canvas.fill([canvas.box], .paper)
        let map = Bounds(minX: frame.panel, minY: 0, maxX: Double(frame.width), maxY: Double(frame.height))
        canvas.clipped(to: map) { canvas in
            canvas.moved(by: PicturePoint(x: frame.panel, y: 0)) { canvas in
                drawGround(of: picture, imagery, on: canvas)
                drawMarks(of: picture, on: canvas)
                drawNames(of: picture, on: canvas)
                drawStamp(of: picture, on: canvas)
                drawScale(of: picture, on: canvas)
                drawNorth(of: picture, on: canvas)
            }
        }
        if let panel = picture.panel {
            PanelPainter(picture: picture, panel: panel, typefaces: typefaces).draw(on: canvas)
        } else {
            drawKey(of: picture, on: canvas)
            if let inset = picture.inset {
                InsetPainter(inset: inset, scale: frame.scale).draw(
                    at: PicturePoint(x: 20 * frame.scale, y: 20 * frame.scale), on: canvas)
            }
        }
        let pixels = try canvas.pixels()
        let colours = picture.grounds.isEmpty ? Self.colours.flat : Self.colours.imagery
        return Palette(of: pixels, colours: colours)
            .picture(of: pixels, width: frame.width, height: frame.height)
    }

    private func drawGround(
        of picture: MapPicture, _ imagery: [String: Picture], on canvas: borrowing Canvas
    ) {
        let frame = picture.frame
        canvas.fill([frame.map], picture.land == nil ? .plain : .sea)
        if let land = picture.land {
            // A country at a time: one inside of another is no hole in it.
            for ring in land { canvas.fill([ring], .land) }
            canvas.stroke(land, .border, width: frame.scale)
        }
        for ground in picture.grounds {
            if let image = imagery[ground.path] { canvas.draw(image, in: ground.box) }
        }
    }

    private func drawNames(of picture: MapPicture, on canvas: borrowing Canvas) {
        let scale = picture.frame.scale
        for label in picture.countryNames {
            canvas.write(
                Lettering(
                    text: label.text, size: 15 * scale, colour: .softInk, anchor: .middle, spacing: 1.5 * scale,
                    halo: .land),
                at: label.place, in: typefaces)
        }
    }

    private func drawMarks(of picture: MapPicture, on canvas: borrowing Canvas) {
        let scale = picture.frame.scale
        let isOnImagery = !picture.grounds.isEmpty
        for outline in picture.outlines where outline.kind == .boundary {
            canvas.cased(outline.rings, outline.colour, width: 1.6 * scale, on: isOnImagery)
        }
        for mark in picture.marks {
            switch mark.shape {
            case .squares(let squares): canvas.fill(squares, mark.colour, opacity: mark.opacity)
            case .outlines(let rings, let width):
                for ring in rings { canvas.fill([ring], mark.colour, opacity: 0.14 * mark.opacity) }
                canvas.cased(rings, mark.colour, width: width, on: isOnImagery, opacity: mark.opacity)
            }
        }
        for outline in picture.outlines where outline.kind == .truth {
            canvas.cased(outline.rings, outline.colour, width: 1.4 * scale, on: isOnImagery)
        }
    }

    private func drawStamp(of picture: MapPicture, on canvas: borrowing Canvas) {
        guard let stamp = picture.stamp else { return }
        let frame = picture.frame
        let middle = PicturePoint(x: frame.mapWidth / 2, y: frame.mapHeight / 2)
        let isOnImagery = !picture.grounds.isEmpty
        var line = Lettering(
            text: stamp, style: .semibold, size: 92 * frame.scale, colour: isOnImagery ? .white : .ink, anchor: .middle,
            spacing: 16 * frame.scale, opacity: isOnImagery ? 0.34 : 0.13)
        let room = frame.mapWidth * 0.86
        let width = canvas.width(of: line, in: typefaces)
        if width > room { (line.size, line.spacing) = (line.size * room / width, line.spacing * room / width) }
        canvas.turned(by: 18, about: middle) { canvas in
            canvas.write(line, at: PicturePoint(x: middle.x, y: middle.y + line.size / 3), in: typefaces)
        }
    }
}

extension Canvas {
    var box: Bounds { Bounds(minX: 0, minY: 0, maxX: Double(width), maxY: Double(height)) }

    /// Draws lines, on imagery with a light rim, so that they show on whatever is there.
    borrowing func cased(
        _ rings: [[PicturePoint]], _ colour: Colour, width: Double, on imagery: Bool, opacity: Double = 1
    ) {
        if imagery { stroke(rings, .white, width: width + 2, opacity: 0.7 * opacity) }
        stroke(rings, colour, width: width, opacity: opacity)
    }
}
