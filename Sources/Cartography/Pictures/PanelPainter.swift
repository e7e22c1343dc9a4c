import Geography

/// Draws the panel beside a map: the site's name, the title, what the colours mean, where it is, how it was made.
struct PanelPainter {
    let picture: MapPicture
    let panel: MapPicture.Panel
    let typefaces: Typefaces

    private var scale: Double { picture.frame.scale }
    private var left: Double { 34 * scale }
    private var room: Double { picture.frame.panel - left - 26 * scale }
    private var height: Double { picture.frame.mapHeight }

    func draw(on canvas: borrowing Canvas) {
        let edge = picture.frame.panel
        canvas.line([PicturePoint(x: edge, y: 0), PicturePoint(x: edge, y: height)], .rule, width: 1.5)
        canvas.fill([Bounds(minX: 0, minY: 0, maxX: 7 * scale, maxY: height)], .accent)
        let foot = drawFoot(on: canvas)
        let end = drawHead(above: foot, on: canvas)
        if let inset = picture.inset, foot - end > inset.height + 44 * scale {
            InsetPainter(inset: inset, scale: scale).draw(
                at: PicturePoint(x: left, y: foot - inset.height - 30 * scale), on: canvas)
        }
    }

    /// Draws what was made of what and by whom, at the bottom; returns where it begins.
    private func drawFoot(on canvas: borrowing Canvas) -> Double {
        let credit = Lettering(text: picture.credit, size: 11.5 * scale, colour: .faintInk)
        let credits = canvas.lines(of: credit, within: room, in: typefaces)
        var facts: [Lettering] = []
        for fact in panel.facts {
            let line = Lettering(text: fact, size: 15 * scale, colour: .softInk)
            facts += canvas.lines(of: line, within: room, in: typefaces)
        }
        let (factStep, creditStep, gap) = (20 * scale, 15 * scale, 6 * scale)
        let start = height - 20 * scale - Double(credits.count - 1) * creditStep - Double(facts.count) * factStep - gap
        var y = start
        write(facts, from: &y, step: factStep, on: canvas)
        y += gap
        write(credits, from: &y, step: creditStep, on: canvas)
        return start
    }

    /// Draws the site's name, title, summary and signs from the top; returns where they end.
    ///
    /// The summary goes where there is no room for all.
    private func drawHead(above foot: Double, on canvas: borrowing Canvas) -> Double {
        let site = Lettering(text: panel.site, style: .semibold, size: 16 * scale, colour: .accent)
        var y = 52 * scale
        write(canvas.lines(of: site, within: room, in: typefaces), from: &y, step: 22 * scale, on: canvas)
        y += 24 * scale
        let title = titleLines(on: canvas)
        write(title, from: &y, step: (title.first?.size ?? 0) * 1.16, on: canvas)
        let summary = canvas.lines(
            of: Lettering(text: panel.summary, size: 16.5 * scale, colour: .softInk), within: room, in: typefaces)
        let signs = SignPainter(typefaces: typefaces, size: 18 * scale)
        let notes = canvas.lines(
            of: Lettering(text: picture.dotNote ?? "", size: 14 * scale, colour: .softInk), within: room, in: typefaces)
        let rest = signs.height(of: picture.signs) + Double(notes.count) * 18 * scale + 30 * scale
        let summaryHeight = Double(summary.count) * 22 * scale + 10 * scale
        if y + summaryHeight + rest < foot, summary.count <= 5 {
            y -= 8 * scale
            write(summary, from: &y, step: 22 * scale, on: canvas)
            y += 18 * scale
        } else {
            y += 12 * scale
        }
        y = signs.draw(picture.signs, at: PicturePoint(x: left, y: y), within: room, on: canvas)
        write(notes, from: &y, step: 18 * scale, on: canvas)
        return y
    }

    /// The title, smaller where it would take more than four lines.
    private func titleLines(on canvas: borrowing Canvas) -> [Lettering] {
        var title = Lettering(text: panel.title, style: .title, size: 35 * scale, colour: .ink)
        var lines = canvas.lines(of: title, within: room, in: typefaces)
        while lines.count > 4, title.size > 20 * scale {
            title.size *= 0.92
            lines = canvas.lines(of: title, within: room, in: typefaces)
        }
        return lines
    }

    private func write(_ lines: [Lettering], from y: inout Double, step: Double, on canvas: borrowing Canvas) {
        for line in lines {
            canvas.write(line, at: PicturePoint(x: left, y: y), in: typefaces)
            y += step
        }
    }
}
