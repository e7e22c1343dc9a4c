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

    /// The zoom of a web map that shows the ground as large: its world is 512 pixels wide at zoom 0.
    var zoom: Double { log2(scale * 2 * .pi / 512) }

    func place(of coordinate: Coordinate) -> PicturePoint {
        PicturePoint(
            x: originX + WebMercator.x(coordinate.longitude) * scale,
            y: originY - WebMercator.y(coordinate.latitude) * scale)
    }

    /// Metres on the ground that one unit of the picture covers in its row `y`.
    func metresAUnit(atRow y: Double) -> Double {
        let latitude = 2 * atan(exp((originY - y) / scale)) - .pi / 2
        return 6_378_137 * cos(latitude) / scale
    }

    private static func x(_ longitude: Double) -> Double { longitude * .pi / 180 }

    private static func y(_ latitude: Double) -> Double {
        // The projection has no poles; the web map ends here too.
        log(tan(.pi / 4 + min(85, max(-85, latitude)) * .pi / 360))
    }
}

/// A place on a picture: x runs right, y runs down.
struct PicturePoint: Hashable {
    var x: Double
    var y: Double
}
