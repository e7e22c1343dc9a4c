import GeoIO
import Geography
import Imagery
import Testing

/// Which granules show a place.
struct GranulesTests {
    private func granules(_ longitude: Double, _ latitude: Double, size: Double = 1e-4) throws -> [String] {
        let query = SceneQuery(west: longitude, south: latitude, east: longitude + size, north: latitude + size)
        return try GoogleCatalogue.granules(over: query.region)
    }

    /// Corners of real granules, from their MTD_TL.xml: the north-western ones, moved 5 km inwards, in UTM.
    @Test(arguments: [
        ("31TDH", 32631, 399960.0, 4_800_000.0), ("01LAC", 32701, 99960, 8_300_020),
        ("46RER", 32646, 499980, 3_100_020),
        ("17RLM", 32617, 300000, 3_200_040), ("18LTM", 32718, 199980, 8_700_040), ("44PLQ", 32644, 300000, 1_000_020),
        ("57KWR", 32757, 499980, 7_600_000), ("27VWK", 32627, 499980, 7_000_020),
    ])
    func knowsTheGranulesOfRealProducts(name: String, epsg: Int, x: Double, y: Double) throws {
        let toDegrees = try CoordinateTransform(from: CRS(epsg: epsg), to: .wgs84)
        for (right, down) in [(0.0, 0.0), (99_000, 0), (0, 99_000), (99_000, 99_000)] {
            let place = try toDegrees.point(x: x + 5_000 + right, y: y - 5_000 - down)
            #expect(try granules(place.x, place.y).contains(name))
        }
    }

    /// The squares of places, as the Python package 'mgrs' 1.5 (GeoTrans) names them, Norway and Svalbard among them.
    @Test(arguments: [
        (1.8, 42.37, "31TDG"), (-77.2, -12.3, "18LTM"), (179.6, -15.9, "60LYH"), (5.3, 60.4, "32VKN"),
        (3.5, 62.0, "32VKP"), (15.6, 78.2, "33XWG"), (10.0, 79.0, "33XUH"), (33.5, 74.0, "37XCC"), (0.1, 0.1, "31NAA"),
        (-0.1, -0.1, "30MZE"), (3.2, 8.05, "31PEJ"), (8.5, 71.9, "32WME"), (-179.9, -79.9, "01CDM"),
        (41.9, 83.9, "37XEP"), (-57.7, -6.2, "21MVP"),
    ])
    func knowsTheSquareOfAPlace(longitude: Double, latitude: Double, name: String) throws {
        #expect(try granules(longitude, latitude).contains(name))
    }

    @Test func takesNeighboursThatOverlap() throws {
        // Five kilometres from the western and northern edges of 31TDH: 31TCH, 31TCJ and 31TDJ reach over it.
        let toDegrees = try CoordinateTransform(from: CRS(epsg: 32631), to: .wgs84)
        let place = try toDegrees.point(x: 405_000, y: 4_795_000)

        #expect(try granules(place.x, place.y) == ["31TCH", "31TCJ", "31TDH", "31TDJ"])
    }

    @Test func takesOnlyOneWhereNoneOverlap() throws {
        let toDegrees = try CoordinateTransform(from: CRS(epsg: 32631), to: .wgs84)
        let place = try toDegrees.point(x: 455_000, y: 4_745_000)

        #expect(try granules(place.x, place.y) == ["31TDH"])
    }

    @Test func looksOnBothSidesOfTheAntimeridian() throws {
        let west = try granules(-179.99, -15.9)
        let east = try granules(179.98, -15.9)

        #expect(west.contains("01LAC") && west.contains { $0.hasPrefix("60L") })
        #expect(east.contains("01LAC") && east.contains { $0.hasPrefix("60L") })
    }

    @Test func findsNoneOfAnEmptyRegion() throws {
        #expect(try GoogleCatalogue.granules(over: MultiPolygon([])) == [])
    }
}
