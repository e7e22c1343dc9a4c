import GeoIO
import Geography

/// Draws outlines around shares of pixels, in longitude and latitude.
struct Outliner: ~Copyable {
    private let site: Site
    private let transform: CoordinateTransform

    init(of site: Site) throws(CoordinateError) {
        self.site = site
        transform = try CoordinateTransform(from: site.extent.crs, to: .wgs84)
    }

    /// The ground where more than a level of a pixel is covered, of rings that enclose at least some square pixels.
    func outline(
        of shares: [Float], in window: Window, above level: Float = 0.5, least: Double
    ) throws(CoordinateError) -> MultiPolygon {
        var plane = Plane(window.width, window.height)
        plane.values = shares
        let rings = plane.contours(above: level).filter { abs($0.signedArea) >= least }
        let outer = rings.filter { $0.signedArea > 0 }
        var holes = outer.map { _ in [Ring]() }
        for hole in rings where hole.signedArea < 0 {
            // The smallest ring around it.
            let around = outer.indices.filter { outer[$0].contains(hole[0]) }
            if let owner = around.min(by: { outer[$0].signedArea < outer[$1].signedArea }) { holes[owner].append(hole) }
        }
        var polygons: [Polygon] = []
        for (ring, holes) in zip(outer, holes) {
            var placed: [[Coordinate]] = []
            for ring in [ring] + holes { placed.append(try place(ring, in: window)) }
            polygons.append(Polygon(exterior: placed[0], holes: Array(placed.dropFirst())))
        }
        return MultiPolygon(polygons)
    }

    /// A ring of spots counted in a window, in longitude and latitude.
    func place(_ ring: Ring, in window: Window) throws(CoordinateError) -> [Coordinate] {
        let corner = Spot(Double(window.column), Double(window.row))
        let places = try transform.line(
            ring.map { spot in
                let ground = spot + corner
                return (site.extent.originX + 10 * ground.x, site.extent.originY - 10 * ground.y)
            })
        return places.map { Coordinate(longitude: $0.x, latitude: $0.y) }
    }
}
