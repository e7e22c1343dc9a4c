import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

struct TileGridTests {
    private let grid = TileGrid(tileSize: 850, pad: 30)

    /// The answer that Descartes Labs' `DLTile.iter_from_shape` gave for the published Tapajós results.
    private struct ReferenceTile: Decodable {
        let key: String
        let crs: String
        let bounds: [Double]
    }

    // Needs the reference data: see MINEMAP_REFERENCE in the design, section 3.
    @Test(
        .enabled(
            if: Reference.has("reference/tiles/tapajos_basin_tiles.json"),
            "needs the shared reference data: see MINEMAP_REFERENCE in README.md"))
    func givesTheTilesOfTheTapajosBasinInTheOrderOfDescartesLabs() throws {
        let text = try Data(contentsOf: URL(filePath: Reference.path("reference/tiles/tapajos_basin_tiles.json")))
        let expected = try JSONDecoder().decode([ReferenceTile].self, from: text)

        let tiles = try grid.tiles(
            intersecting: GeoJSON.readBoundary(Reference.path("reference/boundaries/tapajos_basin.geojson")))

        #expect(tiles.map(\.key) == expected.map(\.key))
        #expect(tiles.map(\.crs.description) == expected.map(\.crs))
        let bounds = tiles.map(\.extent.bounds)
        #expect(bounds.map { [$0.minX, $0.minY, $0.maxX, $0.maxY] } == expected.map(\.bounds))
    }

    @Test func givesOneTileForAFieldInTheMiddleOfIt() throws {
        // (504250, -97750) in EPSG:32621 by pyproj: the middle of tile 0:-12.
        let field = square(around: Coordinate(longitude: -56.961802, latitude: -0.884374), side: 0.001)

        #expect(try grid.tiles(intersecting: field).map(\.key) == ["850:30:10.0:21:0:-12"])
    }

    @Test func takesTheTilesOfBothZonesAlongTheirBorder() throws {
        let field = square(around: Coordinate(longitude: -54, latitude: -7), side: 0.001)

        #expect(Set(try grid.tiles(intersecting: field).map(\.zone)) == [21, 22])
    }

    @Test func takesTilesOnBothSidesOfTheAntimeridianFromAShapeThatIsCutThere() throws {
        let west = square(around: Coordinate(longitude: -179.999, latitude: 16), side: 0.002)
        let east = square(around: Coordinate(longitude: 179.999, latitude: 16), side: 0.002)
        let tiles = try grid.tiles(intersecting: MultiPolygon(west.polygons + east.polygons))

        #expect(tiles.map(\.zone) == [1, 60])
    }

    @Test func givesNoTileForNoRegion() throws {
        #expect(try grid.tiles(intersecting: MultiPolygon([])).isEmpty)
    }

    @Test func refusesAShapeOffTheGlobe() {
        let error = #expect(throws: ShapeError.self) {
            try grid.tiles(intersecting: square(around: Coordinate(longitude: -7, latitude: 100), side: 2))
        }

        #expect(
            error?.description == """
                The shape reaches from (-8.0, 99.0) to (-6.0, 101.0), which is off the globe.
                Write longitude first, in degrees from -180 to 180, and cut the shape at the antimeridian.
                """)
    }

    @Test func refusesACrossedRing() {
        let corners = [(0.0, 0.0), (1, 1), (1, 0), (0, 1), (0, 0)].map { Coordinate(longitude: $0.0, latitude: $0.1) }

        #expect(throws: ShapeError.self) {
            try grid.tiles(intersecting: MultiPolygon([Polygon(exterior: corners)]))
        }
    }

    /// Regions of up to 9 degrees, so most cross a zone's border; from 75 south to 75 north.
    @Test(arguments: 0..<24 as Range<UInt64>)
    func holdsEveryPointOfARegionInTheUnpaddedGroundOfATile(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let centre = Coordinate(
            longitude: .random(in: -170...170, using: &random), latitude: .random(in: -74...74, using: &random))
        let region = star(around: centre, reach: .random(in: 0.002...0.9, using: &random), using: &random)
        let tiles = Set(try grid.tiles(intersecting: region).map(\.key))

        // Corners and points near them are where a tile is lost first.
        let points = region.polygons[0].exterior.flatMap { corner in
            [0, 0.001, 0.3, 0.9].map { blend(corner, centre, $0) }
        }
        let lost = try points.filter { !tiles.contains(try tile(of: $0).key) }

        #expect(lost.isEmpty, "seed \(seed)")
    }

    /// A parallel bends by kilometres in UTM: a region along it reaches rows that its corners don't.
    @Test(arguments: [60.00, 60.02, 60.04, 60.06])
    func holdsEveryPointOfAStripAlongAParallel(south: Double) throws {
        let north = south + 0.001
        let corners = [(6.1, south), (11.9, south), (11.9, north), (6.1, north), (6.1, south)].map {
            Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let tiles = Set(try grid.tiles(intersecting: MultiPolygon([Polygon(exterior: corners)])).map(\.key))

        let points = (0...290).map { Coordinate(longitude: 6.1 + 0.02 * Double($0), latitude: south + 0.0005) }
        #expect(try points.filter { !tiles.contains(try tile(of: $0).key) }.isEmpty)
    }

    /// The edge of a tile bends by four metres in longitude and latitude at 70 degrees.
    @Test(arguments: [-1.0, 1])
    func holdsAFieldOfHalfAMetreBesideTheMiddleOfATilesEdge(metresNorth: Double) throws {
        let toDegrees = try CoordinateTransform(from: .utmNorth(zone: 31), to: .wgs84)
        let place = try toDegrees.point(x: 500_000 + 10.5 * grid.side, y: 914 * grid.side + metresNorth)
        let point = Coordinate(longitude: place.x, latitude: place.y)
        let tiles = try grid.tiles(intersecting: square(around: point, side: 0.000_004))

        #expect(tiles.map(\.key).contains(try tile(of: point).key))
    }

    private func tile(of point: Coordinate) throws -> Tile {
        let zone = min(60, Int((point.longitude + 180) / 6) + 1)
        let place = try CoordinateTransform(from: .wgs84, to: .utmNorth(zone: zone))
            .point(x: point.longitude, y: point.latitude)
        return Tile(
            grid: grid, zone: zone, ti: Int(((place.x - 500_000) / grid.side).rounded(.down)),
            tj: Int((place.y / grid.side).rounded(.down)))
    }
}

private func square(around centre: Coordinate, side: Double) -> MultiPolygon {
    let half = side / 2
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)].map {
        Coordinate(longitude: centre.longitude + $0.0, latitude: centre.latitude + $0.1)
    }
    return MultiPolygon([Polygon(exterior: corners)])
}

/// A polygon that every ray from its centre leaves once, 10 times as wide as high at most.
private func star(
    around centre: Coordinate, reach: Double, using random: inout SplitMix
) -> MultiPolygon {
    let flatness = Double.random(in: 0.1...1, using: &random)
    var ring = (0..<12).map { corner in
        let angle = Double(corner) * .pi / 6
        let length = reach * .random(in: 0.2...1, using: &random)
        return Coordinate(
            longitude: centre.longitude + 5 * length * cos(angle),
            latitude: centre.latitude + flatness * length * sin(angle))
    }
    ring.append(ring[0])
    return MultiPolygon([Polygon(exterior: ring)])
}

private func blend(_ first: Coordinate, _ second: Coordinate, _ part: Double) -> Coordinate {
    Coordinate(
        longitude: first.longitude + part * (second.longitude - first.longitude),
        latitude: first.latitude + part * (second.latitude - first.latitude))
}
