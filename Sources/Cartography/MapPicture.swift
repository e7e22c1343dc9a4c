import GeoIO
import Geography

/// A map as a still picture: every path and label in place, without any markup.
///
/// It stands for the map where there is no JavaScript, no WebGL or only paper, and on cards that
/// lead to it. Detections are marked cell by cell (`CellGrid`), so a picture of 7,000 polygons
/// stays small; the cells are larger than the ground they stand for and `dotLabel` says by how much.
package struct MapPicture: Hashable, Sendable {
    package struct Mark: Hashable, Sendable {
        package let colour: Colour
        package let path: String
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
    /// The countries' outlines.
    package let land: String
    package let countryNames: [Label]
    package let boundary: String
    /// The first is drawn first, and so lies below.
    package let marks: [Mark]
    package let scaleBar: ScaleBar
    /// How wide one mark is on the ground, like '5 km'.
    package let dotLabel: String

    package static let width = 1200.0
    package static let height = 630.0
    /// The height of the map itself; title and credit stand in a band below it.
    package static let mapHeight = 530.0
    package static let cellSide = 2.0

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
        self.land = land.path(by: projection)
        countryNames = land.names(by: projection)
        boundary = view.layers.filter { $0.kind == .boundary }.map { $0.outline(by: projection) }.joined()
        marks = view.layers.reversed().filter { $0.kind == .detections }.map { layer in
            Mark(colour: layer.style.fill, path: layer.cells(by: projection).path.text)
        }
        scaleBar = ScaleBar(metresAUnit: metresAUnit, limit: 160)
        let kilometres = MapPicture.cellSide * metresAUnit / 1000
        dotLabel = kilometres < 1 ? "\((kilometres * 100).rounded().oneDecimal)0 m" : "\(kilometres.oneDecimal) km"
    }
}

extension Layer {
    fileprivate func outline(by projection: WebMercator) -> String {
        var path = PicturePath()
        for ring in features.polygons.flatMap(\.rings) { path.append(ring, by: projection) }
        return path.text
    }

    fileprivate func cells(by projection: WebMercator) -> CellGrid {
        var grid = CellGrid(width: MapPicture.width, height: MapPicture.mapHeight, side: MapPicture.cellSide)
        for polygon in features.polygons { grid.mark(polygon, by: projection) }
        return grid
    }
}
