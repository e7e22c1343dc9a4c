import Foundation
import Geography

/// Places on a picture: Web Mercator, scaled so that a box of ground fits a frame.
///
///     x = λ        y = ln tan(π/4 + φ/2)
///
/// The same projection as the web map, so that picture and map show the same shapes.
struct WebMercator {
    private let scale: Double
    private let originX: Double
    private let originY: Double

    /// Fits `bounds` (degrees) into a frame, in its middle, with at least `margin` around it.
    init(fitting bounds: Bounds, width: Double, height: Double, margin: Double) {
        let (west, east) = (WebMercator.x(bounds.minX), WebMercator.x(bounds.maxX))
        let (south, north) = (WebMercator.y(bounds.minY), WebMercator.y(bounds.maxY))
        // A map of one point still needs a scale: a box of about 200 m.
        let (spanX, spanY) = (max(east - west, 3e-5), max(north - south, 3e-5))
        scale = min((width - 2 * margin) / spanX, (height - 2 * margin) / spanY)
        originX = width / 2 - (west + east) / 2 * scale
        originY = height / 2 + (south + north) / 2 * scale
    }

    /// What a web map shows, as wide as the frame, whose camera looks straight down on a place.
    ///
    /// - Parameters:
    ///   - centre: In the middle of the frame.
    ///   - zoom: Of a web map that is 1000 pixels wide: a wider frame shows the same ground, larger.
    ///   - width: Of the frame.
    ///   - height: Of the frame.
    init(centre: Coordinate, zoom: Double, width: Double, height: Double) {
        scale = 512 * exp2(zoom) / (2 * .pi) * width / 1000
        originX = width / 2 - WebMercator.x(centre.longitude) * scale
        originY = height / 2 + WebMercator.y(centre.latitude) * scale
    }

    /// The zoom of a web map that shows the ground as large: its world is 512 pixels wide at zoom 0.
    var zoom: Double { log2(scale * 2 * .pi / 512) }

    func place(of coordinate: Coordinate) -> PicturePoint {
        PicturePoint(
            x: originX + WebMercator.x(coordinate.longitude) * scale,
            y: originY - WebMercator.y(coordinate.latitude) * scale)
    }

    /// The ring on the picture, without vertices that one can't see apart; `nil` where nothing is left of it.
    func ring(_ ring: [Coordinate], apart distance: Double = 0.5) -> [PicturePoint]? {
        var kept: [PicturePoint] = []
        for coordinate in ring.dropLast() {
            let point = place(of: coordinate)
            if let last = kept.last, abs(last.x - point.x) + abs(last.y - point.y) < distance { continue }
            kept.append(point)
        }
        return kept.count >= 3 ? kept : nil
    }

    /// What a map of a frame shows, in degrees.
    func ground(in frame: PictureFrame) -> Bounds {
        let (west, east) = (-originX / scale, (frame.mapWidth - originX) / scale)
        let (south, north) = ((originY - frame.mapHeight) / scale, originY / scale)
        return Bounds(
            minX: west * 180 / .pi, minY: WebMercator.latitude(south), maxX: east * 180 / .pi,
            maxY: WebMercator.latitude(north))
    }

    /// Metres on the ground that one unit of the picture covers in its row `y`.
    func metresAUnit(atRow y: Double) -> Double {
        6_378_137 * cos(WebMercator.latitude((originY - y) / scale) * .pi / 180) / scale
    }

    private static func latitude(_ y: Double) -> Double { (2 * atan(exp(y)) - .pi / 2) * 180 / .pi }

    private static func x(_ longitude: Double) -> Double { longitude * .pi / 180 }

    private static func y(_ latitude: Double) -> Double {
        // The projection has no poles; the web map ends here too.
        log(tan(.pi / 4 + min(85, max(-85, latitude)) * .pi / 360))
    }
}

/// A place on a picture: x runs right, y runs down.
package struct PicturePoint: Hashable, Sendable {
    package var x: Double
    package var y: Double
}
