import GeoIO
import Geography

/// Coordinates as whole numbers: the fewest decimals, up to six, that hold all of a collection.
struct CoordinateGrid {
    let decimals: Int
    private let millionthsAUnit: Int

    init(of collection: FeatureCollection) {
        var unit = 1_000_000
        for coordinate in collection.features.lazy.flatMap(\.geometry.coordinates) {
            for value in [coordinate.longitude, coordinate.latitude] {
                let millionths = CoordinateGrid.millionths(value)
                while !millionths.isMultiple(of: unit) { unit /= 10 }
            }
        }
        millionthsAUnit = unit
        decimals = 7 - String(unit).count
    }

    /// Rounded as `GeoJSON.text` rounds.
    private static func millionths(_ value: Double) -> Int { Int((value * 1e6).rounded()) }

    func place(of coordinate: Coordinate) -> Step {
        Step(
            dx: CoordinateGrid.millionths(coordinate.longitude) / millionthsAUnit,
            dy: CoordinateGrid.millionths(coordinate.latitude) / millionthsAUnit)
    }
}

/// A ring on the grid, without the vertex that closes it.
struct GridRing {
    let vertices: [Step]

    var steps: some Sequence<Step> {
        zip(vertices, vertices.dropFirst()).lazy.map { Step(dx: $1.dx - $0.dx, dy: $1.dy - $0.dy) }
    }

    /// The ring in the direction in which `GeoJSON.text` writes it.
    init(_ ring: [Coordinate], counterClockwise: Bool, on grid: CoordinateGrid) {
        vertices = ring.wound(counterClockwise: counterClockwise).dropLast().map(grid.place(of:))
    }
}

/// A feature's shape on the grid.
enum GridShape {
    case none
    case point(Step)
    case polygon([GridRing])
    case multiPolygon([[GridRing]])

    init(_ geometry: FeatureGeometry, on grid: CoordinateGrid) {
        switch geometry {
        case .point(let place): self = .point(grid.place(of: place))
        case .polygon(let polygon): self = .polygon(GridShape.rings(of: polygon, on: grid))
        case .multiPolygon(let shape):
            self = .multiPolygon(shape.polygons.map { GridShape.rings(of: $0, on: grid) })
        case .other: self = .none
        }
    }

    var rings: [GridRing] {
        switch self {
        case .none, .point: []
        case .polygon(let rings): rings
        case .multiPolygon(let polygons): polygons.flatMap { $0 }
        }
    }

    private static func rings(of polygon: Polygon, on grid: CoordinateGrid) -> [GridRing] {
        [GridRing(polygon.exterior, counterClockwise: true, on: grid)]
            + polygon.holes.map { GridRing($0, counterClockwise: false, on: grid) }
    }
}

extension FeatureGeometry {
    fileprivate var coordinates: [Coordinate] {
        switch self {
        case .point(let place): [place]
        case .polygon, .multiPolygon: polygons.flatMap { $0.rings.flatMap { $0 } }
        case .other: []
        }
    }
}
