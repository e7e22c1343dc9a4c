import Geography

extension PicturePainter {
    /// Draws the scale bar into the lower right corner of the map.
    func drawScale(of picture: MapPicture, on canvas: borrowing Canvas) {
        let (frame, scale) = (picture.frame, picture.frame.scale)
        let label = Lettering(
            text: picture.scaleLabel, style: .semibold, size: 17 * scale, colour: .ink, anchor: .middle)
        let width = max(picture.scaleBar.width, canvas.width(of: label, in: typefaces))
        let (right, bottom) = (frame.mapWidth - 22 * scale, frame.mapHeight - 22 * scale)
        canvas.fill(
            [
                Bounds(
                    minX: right - width - 12 * scale, minY: bottom - 34 * scale, maxX: right + 12 * scale,
                    maxY: bottom + 11 * scale)
            ], .paper, opacity: 0.88)
        let (start, end) = (right - (width + picture.scaleBar.width) / 2, right - (width - picture.scaleBar.width) / 2)
        let tick = 7 * scale
        canvas.line(
            [
                PicturePoint(x: start, y: bottom - tick), PicturePoint(x: start, y: bottom),
                PicturePoint(x: end, y: bottom), PicturePoint(x: end, y: bottom - tick),
            ], .ink, width: 2 * scale)
        canvas.write(label, at: PicturePoint(x: right - width / 2, y: bottom - 13 * scale), in: typefaces)
    }

    /// Draws the arrow to the north into the upper right corner of the map.
    func drawNorth(of picture: MapPicture, on canvas: borrowing Canvas) {
        let (frame, scale) = (picture.frame, picture.frame.scale)
        let (x, top) = (frame.mapWidth - 34 * scale, 22 * scale)
        let half = 9 * scale
        let points = [
            PicturePoint(x: x, y: top), PicturePoint(x: x + half, y: top + 26 * scale),
            PicturePoint(x: x, y: top + 20 * scale), PicturePoint(x: x - half, y: top + 26 * scale),
        ]
        canvas.stroke([points], .paper, width: 4 * scale, opacity: 0.9)
        canvas.fill([points], .ink)
        canvas.write(
            Lettering(
                text: picture.north, style: .semibold, size: 16 * scale, colour: .ink, anchor: .middle, halo: .paper),
            at: PicturePoint(x: x, y: top + 44 * scale), in: typefaces)
    }

    /// Draws what the colours mean over the lower left corner of a map without a panel.
    func drawKey(of picture: MapPicture, on canvas: borrowing Canvas) {
        let scale = picture.frame.scale
        let signs = SignPainter(typefaces: typefaces, size: 18 * scale)
        var notes: [Lettering] = []
        for text in [picture.dotNote, picture.credit].compactMap(\.self) {
            let note = Lettering(text: text, size: 12 * scale, colour: .softInk)
            notes += canvas.lines(of: note, within: 360 * scale, in: typefaces)
        }
        let width = max(
            signs.width(of: picture.signs, on: canvas),
            notes.map { canvas.width(of: $0, in: typefaces) }.max() ?? 0)
        let height = signs.height(of: picture.signs) + Double(notes.count) * 16 * scale + 14 * scale
        let (left, bottom) = (20 * scale, picture.frame.mapHeight - 20 * scale)
        canvas.fill(
            [Bounds(minX: left, minY: bottom - height - 14 * scale, maxX: left + width + 32 * scale, maxY: bottom)],
            .paper,
            opacity: 0.92)
        var y = bottom - height + 14 * scale
        y = signs.draw(picture.signs, at: PicturePoint(x: left + 16 * scale, y: y), on: canvas)
        for note in notes {
            canvas.write(note, at: PicturePoint(x: left + 16 * scale, y: y), in: typefaces)
            y += 16 * scale
        }
    }
}
