import Geography

/// Draws what the colours of a map mean, a line each.
struct SignPainter {
    let typefaces: Typefaces
    /// Of the lettering.
    let size: Double

    private var step: Double { size * 1.65 }
    private var indent: Double { size * 1.6 }

    func height(of signs: [MapPicture.Sign]) -> Double { Double(signs.count) * step }

    func width(of signs: [MapPicture.Sign], on canvas: borrowing Canvas) -> Double {
        var width = 0.0
        for sign in signs {
            let title = canvas.width(of: lettering(of: sign), in: typefaces)
            let count = sign.count.isEmpty ? 0 : canvas.width(of: count(of: sign), in: typefaces) + size * 0.5
            width = max(width, indent + title + count)
        }
        return width
    }

    /// Draws the signs with the first baseline at a place; returns where the next line would be.
    func draw(
        _ signs: [MapPicture.Sign], at place: PicturePoint, within room: Double = .infinity,
        on canvas: borrowing Canvas
    ) -> Double {
        var y = place.y
        for sign in signs {
            let side = size * 0.95
            if sign.isLine {
                canvas.line(
                    [
                        PicturePoint(x: place.x, y: y - size * 0.33),
                        PicturePoint(x: place.x + side, y: y - size * 0.33),
                    ], sign.colour, width: size / 9)
            } else {
                let top = y - size * 0.8
                canvas.fill([Bounds(minX: place.x, minY: top, maxX: place.x + side, maxY: top + side)], sign.colour)
            }
            var line = lettering(of: sign)
            line.size *= min(1, (room - indent) / canvas.width(of: line, in: typefaces))
            canvas.write(line, at: PicturePoint(x: place.x + indent, y: y), in: typefaces)
            let end = place.x + indent + canvas.width(of: line, in: typefaces) + size * 0.5
            canvas.write(count(of: sign), at: PicturePoint(x: end, y: y), in: typefaces)
            y += step
        }
        return y
    }

    private func count(of sign: MapPicture.Sign) -> Lettering {
        Lettering(text: sign.count, size: size * 0.9, colour: .faintInk)
    }

    private func lettering(of sign: MapPicture.Sign) -> Lettering {
        Lettering(text: sign.title, style: sign.isLine ? .regular : .semibold, size: size, colour: .ink)
    }
}
