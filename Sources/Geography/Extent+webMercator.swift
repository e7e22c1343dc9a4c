import Foundation

extension Extent {
    /// The sphere of the projection: its radius is the ellipsoid's at the equator.
    private static let radius = 6_378_137.0

    /// A grid of web maps over a box of longitude and latitude.
    ///
    /// A web map that stretches it between its four ``corners`` puts every pixel where it belongs, since the grid is
    /// straight in the map's own projection.
    ///
    /// - Parameters:
    ///   - box: In degrees.
    ///   - metres: The side of a pixel on the ground in the middle of the box; larger where the grid would have more
    ///     than `longestSide` pixels on a side.
    ///   - longestSide: In pixels.
    package init(webMercatorAround box: Bounds, metres: Double, longestSide: Int) {
        let (west, east) = (Self.x(box.minX), Self.x(box.maxX))
        let (south, north) = (Self.y(box.minY), Self.y(box.maxY))
        let middle = (box.minY + box.maxY) / 2 * .pi / 180
        let resolution = max(metres / cos(middle), max(east - west, north - south) / Double(longestSide))
        let count = { (length: Double) in min(longestSide, max(1, Int((length / resolution).rounded(.up)))) }
        self.init(
            crs: .webMercator, originX: west, originY: north, resolution: resolution, width: count(east - west),
            height: count(north - south))
    }

    /// The outer corners of a grid of web maps: north-west, north-east, south-east, south-west.
    package var corners: [Coordinate] {
        precondition(crs == .webMercator, "only web maps are stretched between four corners")
        let box = bounds
        return [(box.minX, box.maxY), (box.maxX, box.maxY), (box.maxX, box.minY), (box.minX, box.minY)].map { x, y in
            Coordinate(
                longitude: x / Self.radius * 180 / .pi,
                latitude: (2 * atan(exp(y / Self.radius)) - .pi / 2) * 180 / .pi)
        }
    }

    /// The column and row of the pixel that a place lies in, on a grid of web maps; outside of it, those it would have.
    package func pixel(at place: Coordinate) -> (column: Int, row: Int) {
        precondition(crs == .webMercator, "only web maps are on the projection's sphere")
        let column = (Self.x(place.longitude) - originX) / resolution
        let row = (originY - Self.y(place.latitude)) / rowHeight
        return (Int(column.rounded(.down)), Int(row.rounded(.down)))
    }

    private static func x(_ longitude: Double) -> Double { radius * longitude * .pi / 180 }

    private static func y(_ latitude: Double) -> Double { radius * log(tan(.pi / 4 + latitude * .pi / 360)) }
}
