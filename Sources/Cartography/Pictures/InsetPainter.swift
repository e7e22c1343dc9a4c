import Geography

/// Draws where in the world a map is.
struct InsetPainter {
    let inset: MapPicture.Inset
    let scale: Double

    /// Below this, a box is drawn as a square around its middle.
    private var leastBox: Double { 9 * scale }

    func draw(at corner: PicturePoint, on canvas: borrowing Canvas) {
        let box = Bounds(
            minX: corner.x, minY: corner.y, maxX: corner.x + inset.width, maxY: corner.y + inset.height)
        canvas.clipped(to: box) { canvas in
            canvas.moved(by: corner) { canvas in
                canvas.fill([Bounds(minX: 0, minY: 0, maxX: inset.width, maxY: inset.height)], .sea)
                for ring in inset.land { canvas.fill([ring], .land) }
                canvas.stroke(inset.land, .border, width: 0.7 * scale)
                canvas.stroke([mark], .paper, width: 5 * scale)
                canvas.stroke([mark], .accent, width: 2.4 * scale)
            }
        }
        canvas.stroke([box.ring], .rule, width: 1.2)
    }

    private var mark: [PicturePoint] {
        guard max(inset.box.width, inset.box.height) < leastBox else { return inset.box.ring }
        let (x, y) = ((inset.box.minX + inset.box.maxX) / 2, (inset.box.minY + inset.box.maxY) / 2)
        return Bounds(minX: x, minY: y, maxX: x, maxY: y).padded(by: leastBox / 2).ring
    }
}

extension Bounds {
    fileprivate var ring: [PicturePoint] {
        [(minX, minY), (maxX, minY), (maxX, maxY), (minX, maxY)].map { PicturePoint(x: $0, y: $1) }
    }
}
