import Geography

/// How large a picture is, and what stands beside its map.
package struct PictureFrame: Hashable, Sendable {
    package let width: Int
    package let height: Int
    /// The width of the panel left of the map, with title and legend; 0 for a picture that is a map alone.
    let panel: Double
    /// Of lettering, to a link preview's.
    let scale: Double

    /// What a link to a map shows in a chat or a feed.
    package static let card = PictureFrame(width: 1200, height: 630, panel: 400, scale: 1)
    /// What stands on a page for its map.
    package static let page = PictureFrame(width: 1600, height: 840, panel: 500, scale: 1.22)
    /// What stands in a story for a chapter.
    package static let chapter = PictureFrame(width: 1200, height: 800, panel: 0, scale: 1)

    var mapWidth: Double { Double(width) - panel }
    var mapHeight: Double { Double(height) }

    /// The whole map, in its own pixels.
    var map: Bounds { Bounds(minX: 0, minY: 0, maxX: mapWidth, maxY: mapHeight) }
}
