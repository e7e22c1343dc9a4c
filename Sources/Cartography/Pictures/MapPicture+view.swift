import Foundation
package import GeoIO
package import Geography
package import Languages

extension MapPicture {
    /// Where the pictures of a map lie, from the site's root.
    package static func path(of map: String, in language: Language, as frame: PictureFrame) -> String {
        "assets/pictures/\(map).\(language.code)\(frame == .card ? "" : ".large").png"
    }

    /// The whole map, with its newest imagery below it.
    package init(
        of view: MapView, over land: Land, as frame: PictureFrame, panel: Panel, credit: String, words: PictureWords
    ) throws(ShapeError) {
        let projection = WebMercator(
            fitting: view.bounds, width: frame.mapWidth, height: frame.mapHeight, margin: 24 * frame.scale)
        let newest = view.backdrops.map(\.period).max()
        try self.init(
            view, path: Self.path(of: view.name, in: words.language, as: frame), frame, projection, panel,
            grounds: view.backdrops.filter { $0.kind == .trueColour && $0.period == newest }, layers: view.stillLayers,
            land, credit, words)
    }

    /// What a chapter of a story shows, as its camera sees it.
    ///
    /// - Parameters:
    ///   - view: The map that the story is told on.
    ///   - path: Of the picture, from the site's root.
    ///   - centre: Of the camera.
    ///   - zoom: Of the camera, on a web map that is 1000 pixels wide.
    ///   - opacities: Of the layers that are shown, from 0 to 1, by their ids.
    ///   - backdrop: The period whose imagery lies below; `nil` for plain land.
    ///   - land: The countries.
    ///   - credit: Who made what is shown.
    ///   - words: In the language of the story.
    /// - Throws: `ShapeError` where detections near by can't be dissolved.
    package init(
        chapterOn view: MapView, path: String, centre: Coordinate, zoom: Double, showing opacities: [String: Double],
        over backdrop: Period?, _ land: Land, credit: String, words: PictureWords
    ) throws(ShapeError) {
        let frame = PictureFrame.chapter
        let projection = WebMercator(centre: centre, zoom: zoom, width: frame.mapWidth, height: frame.mapHeight)
        try self.init(
            view, path: path, frame, projection, nil,
            grounds: view.backdrops.filter { $0.kind == .trueColour && $0.period == backdrop },
            layers: view.layers.compactMap { layer in
                opacities[layer.id].flatMap { $0 > 0 ? StillLayer(layer: layer, opacity: $0) : nil }
            }, land, credit, words)
    }

    private init(
        _ view: MapView, path: String, _ frame: PictureFrame, _ projection: WebMercator, _ panel: Panel?,
        grounds: [Backdrop], layers: [StillLayer], _ land: Land, _ credit: String, _ words: PictureWords
    ) throws(ShapeError) {
        self.path = path
        self.frame = frame
        self.panel = panel
        self.credit = credit
        self.grounds = grounds.map { Ground(path: $0.path, box: projection.box(of: $0)) }
        // As on a picture of a link: larger ones show the same ground.
        let isFar = projection.zoom - log2(frame.mapHeight / PictureFrame.card.mapHeight) < Land.lastZoom
        self.land = isFar ? land.rings(in: frame, by: projection) : nil
        countryNames = isFar && grounds.isEmpty ? land.names(in: frame, by: projection, words.language) : []
        outlines = layers.filter { $0.layer.kind != .detections }.map { $0.outline(by: projection) }
        let painter = try MarkPainter(of: view, layers, in: frame, by: projection)
        marks = painter.marks
        dotNote = painter.cell.map { cell in
            let width = words.length(ofMetres: cell * projection.metresAUnit(atRow: frame.mapHeight / 2))
            let note = words.dot.replacing("{{dotLabel}}", with: width)
            return view.hasSeveralPeriods ? "\(note) \(words.growth)" : note
        }
        signs = layers.map { still in
            let isLine = still.layer.kind != .detections
            return Sign(
                title: still.layer.title, colour: isLine ? still.layer.style.outline : still.layer.style.fill,
                isLine: isLine,
                count: isLine ? "" : words.language.text(of: still.layer.features.features.count))
        }
        inset = view.isInvented ? nil : Inset(of: projection.ground(in: frame), in: frame, over: land)
        scaleBar = ScaleBar(
            metresAUnit: projection.metresAUnit(atRow: frame.mapHeight - 30), limit: 170 * frame.scale)
        scaleLabel = words.length(ofMetres: scaleBar.metres)
        north = words.north
        stamp = view.isInvented ? words.stamp : nil
    }
}

/// A layer as a picture shows it.
struct StillLayer {
    let layer: Layer
    let opacity: Double
}

extension MapView {
    /// The layers of a still picture: of what is known on the ground only the newest, which else would be drawn once a
    /// period on itself.
    fileprivate var stillLayers: [StillLayer] {
        let newest = layers.filter { $0.kind == .truth }.compactMap(\.period).max()
        return layers.filter { $0.kind != .truth || $0.period == newest }.map { StillLayer(layer: $0, opacity: 1) }
    }
}

extension StillLayer {
    fileprivate func outline(by projection: WebMercator) -> MapPicture.Outline {
        let rings = layer.features.polygons.flatMap(\.rings).compactMap { projection.ring($0) }
        return MapPicture.Outline(rings: rings, colour: layer.style.outline, kind: layer.kind)
    }
}

extension WebMercator {
    /// What a backdrop covers.
    fileprivate func box(of backdrop: Backdrop) -> Bounds {
        let (first, last) = (place(of: backdrop.corners[0]), place(of: backdrop.corners[2]))
        return Bounds(minX: first.x, minY: first.y, maxX: last.x, maxY: last.y)
    }
}
