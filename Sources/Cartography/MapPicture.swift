import GeoIO
import Geography

/// A map as a still picture: every path and label in place, without any markup.
///
/// It stands for the map where there is no JavaScript, no WebGL or only paper, and on cards that
/// lead to it. Detections are marked cell by cell (`CellGrid`), so a picture of 7,000 polygons
/// stays small; the cells are larger than the ground they stand for and `dotLabel` says by how much.
/// Of several periods the older are drawn above in smaller squares of the same cells: what lies below
/// shows round each of them, so nothing new can hide under what was there before.
package struct MapPicture: Hashable, Sendable {
    package struct Mark: Hashable, Sendable {
        package let colour: Colour
        /// The side of its squares, in units of the picture.
        package let side: Double
        package let path: String

        package var sideText: String { side.oneDecimal }
    }

    package struct Label: Hashable, Sendable {
        package let text: String
        package let x: String
        package let y: String
    }

    package let name: String
    package let title: String
    package let summary: String
    package let credit: String
    package let legend: Legend
    /// The countries' outlines; `nil` where the ground is too near for them, and nothing is said of land or sea.
    package let land: String?
    package let countryNames: [Label]
    package let boundary: String
    /// The first is drawn first, and so lies below.
    package let marks: [Mark]
    package let hasSeveralPeriods: Bool
    package let scaleBar: ScaleBar
    /// How wide one mark is on the ground, like '5 km'.
    package let dotLabel: String
    package let isInvented: Bool

    package static let width = 1200.0
    package static let height = 630.0
    /// The height of the map itself; title and credit stand in a band below it.
    package static let mapHeight = 530.0
    /// Where one period is drawn, and where several are.
    private static let cellSides = (one: 2.0, several: 3.0)

    package var path: String { "assets/pictures/\(name).svg" }

    package init(of view: MapView, over land: Land, credit: String) {
        let projection = WebMercator(
            fitting: view.bounds, width: MapPicture.width, height: MapPicture.mapHeight, margin: 28)
        let metresAUnit = projection.metresAUnit(atRow: MapPicture.mapHeight / 2)
        name = view.name
        title = view.title
        summary = view.summary
        self.credit = credit
        legend = view.legend
        isInvented = view.isInvented
        let isFar = projection.zoom < Land.lastZoom
        self.land = isFar ? land.path(by: projection) : nil
        countryNames = isFar ? land.names(by: projection) : []
        boundary = view.layers.filter { $0.kind != .detections }.map { $0.outline(by: projection) }.joined()
        hasSeveralPeriods = view.hasSeveralPeriods
        let cell = hasSeveralPeriods ? MapPicture.cellSides.several : MapPicture.cellSides.one
        marks = zip(view.layers, view.dotScales).reversed().filter { $0.0.kind == .detections }.map { layer, scale in
            layer.mark(side: cell * scale, inCellsOf: cell, by: projection)
        }
        scaleBar = ScaleBar(metresAUnit: metresAUnit, limit: 160)
        let kilometres = cell * metresAUnit / 1000
        dotLabel = kilometres < 1 ? "\((kilometres * 100).rounded().oneDecimal)0 m" : "\(kilometres.oneDecimal) km"
    }
}

extension Layer {
    fileprivate func outline(by projection: WebMercator) -> String {
        var path = PicturePath()
        for ring in features.polygons.flatMap(\.rings) { path.append(ring, by: projection) }
        return path.text
    }

    fileprivate func mark(side: Double, inCellsOf cell: Double, by projection: WebMercator) -> MapPicture.Mark {
        var grid = CellGrid(width: MapPicture.width, height: MapPicture.mapHeight, side: cell)
        for polygon in features.polygons { grid.mark(polygon, by: projection) }
        let path = side == cell ? grid.runs : grid.squares(side: side)
        return MapPicture.Mark(colour: style.fill, side: side, path: path.text)
    }
}
