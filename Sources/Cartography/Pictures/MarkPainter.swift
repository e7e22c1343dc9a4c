import GeoIO
import Geography

/// Decides how the detections of a map are drawn: as marks in cells from afar, as outlines near by.
struct MarkPainter {
    /// The first is drawn first, and so lies below.
    let marks: [MapPicture.Mark]
    /// The side of a cell; `nil` where outlines are drawn.
    let cell: Double?

    /// From this width on, in pixels, the usual detection is drawn as an outline.
    private static let leastOutline = 6.0

    init(of view: MapView, _ layers: [StillLayer], in frame: PictureFrame, by projection: WebMercator)
        throws(ShapeError)
    {
        let scales = Dictionary(
            zip(view.layers.map(\.id), view.dotScales), uniquingKeysWith: { first, _ in first })
        let detections = layers.filter { $0.layer.kind == .detections }
        let areNear = detections.flatMap(\.layer.features.polygons).usualWidth(by: projection) >= Self.leastOutline
        let side = ((view.hasSeveralPeriods ? 3 : 2) * frame.scale).rounded(.up)
        cell = areNear || detections.allSatisfy(\.layer.features.features.isEmpty) ? nil : side
        // The last layer is the newest, and lies below.
        var marks: [MapPicture.Mark] = []
        for still in detections.reversed() {
            let scale = scales[still.layer.id] ?? 1
            let shape =
                areNear
                ? try still.layer.outlines(width: 3 * frame.scale * scale, by: projection)
                : still.layer.squares(scale: scale, inCellsOf: side, frame, by: projection)
            marks.append(MapPicture.Mark(colour: still.layer.style.fill, opacity: still.opacity, shape: shape))
        }
        self.marks = marks
    }
}

extension [Polygon] {
    /// The middle one of their widths, in pixels; 0 of none.
    fileprivate func usualWidth(by projection: WebMercator) -> Double {
        let widths = compactMap { polygon -> Double? in
            let box = Bounds(around: polygon.exterior.map(projection.place(of:)).map { ($0.x, $0.y) })
            return box.map { Swift.max($0.width, $0.height) }
        }.sorted()
        return widths.isEmpty ? 0 : widths[widths.count / 2]
    }
}

extension Layer {
    /// Windows that touch are one shape.
    fileprivate func outlines(width: Double, by projection: WebMercator) throws(ShapeError) -> MapPicture.Mark.Shape {
        let whole = try OGRShape(MultiPolygon(features.polygons)).unionOfParts().multiPolygon
        return .outlines(whole.polygons.flatMap(\.rings).compactMap { projection.ring($0) }, width: width)
    }

    fileprivate func squares(
        scale: Double, inCellsOf side: Double, _ frame: PictureFrame, by projection: WebMercator
    ) -> MapPicture.Mark.Shape {
        var grid = CellGrid(width: frame.mapWidth, height: frame.mapHeight, side: side)
        for polygon in features.polygons { grid.mark(polygon, by: projection) }
        return .squares(grid.squares(side: side * scale))
    }
}
