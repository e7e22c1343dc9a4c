import Geography
import Languages
import Project

/// A square of ground to show.
struct Cut: Sendable, CustomStringConvertible {
    /// Of the picture, in pixels of ten metres.
    static let side = 72

    let kind: String
    let caption: LocalizedText?
    let center: Coordinate

    init(kind: String, around box: Bounds) {
        self.kind = kind
        caption = nil
        center = Coordinate(longitude: (box.minX + box.maxX) / 2, latitude: (box.minY + box.maxY) / 2)
    }

    init(_ place: GalleryConfiguration.Place) {
        kind = "place"
        caption = place.caption
        center = Coordinate(longitude: place.longitude, latitude: place.latitude)
    }

    var description: String { "\(kind) \(center.longitude) \(center.latitude)" }

    /// The square on a grid of web maps, moved inside where it would reach over an edge.
    func window(on extent: Extent) -> Window {
        let (column, row) = extent.pixel(at: center)
        let side = min(Self.side, extent.width, extent.height)
        let inside = { (middle: Int, length: Int) in max(0, min(length - side, middle - side / 2)) }
        return Window(
            column: inside(column, extent.width), row: inside(row, extent.height), width: side, height: side)
    }
}
