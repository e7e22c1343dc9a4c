import Cartography
import GeoIO
import Geography
import Testing

struct MapPictureTests {
    static let amazon = Bounds(minX: -80, minY: -20, maxX: -44, maxY: 10)

    static func picture(of polygons: [Polygon], in bounds: Bounds) throws -> MapPicture {
        let layer = Layer(
            id: "d", title: "D", kind: .detections, style: .detections(Colour.periods(1)[0]),
            features: FeatureCollection(polygons.map { Feature($0) }))
        let view = try MapView(name: "m", title: "M", summary: "", bounds: bounds, layers: [layer])
        return MapPicture(of: view, over: Land(FeatureCollection()), credit: "")
    }

    @Test func marksOneCellForADetectionTooSmallToSee() throws {
        let marks = try MapPictureTests.picture(of: [.square(-60, -5, side: 0.004)], in: MapPictureTests.amazon).marks

        #expect(marks.map(\.path) == ["M630 263h2"])
    }

    @Test func marksAPlaceOnceHoweverManyDetectionsItHolds() throws {
        let crowd = (0..<500).map { Polygon.square(-60 + 0.000_01 * Double($0), -5, side: 0.004) }
        let marks = try MapPictureTests.picture(of: crowd, in: MapPictureTests.amazon).marks

        #expect(marks.map(\.path) == ["M630 263h2"])
    }

    @Test func leavesOutWhatLiesOutside() throws {
        let marks = try MapPictureTests.picture(of: [.square(40, 40)], in: MapPictureTests.amazon).marks

        #expect(marks.map(\.path) == [""])
    }

    @Test func fillsAPolygonButNotItsHole() throws {
        let square = Polygon(
            exterior: Polygon.ring(0, 0, side: 1), holes: [Polygon.ring(0.25, 0.25, side: 0.5)])
        let path = try MapPictureTests.picture(of: [square], in: Bounds(minX: 0, minY: 0, maxX: 1, maxY: 1)).marks[0]
            .path
        let runs = path.split(separator: "M")

        // 237 rows of cells, of which the middle half is cut in two; the hole's own middle is marked.
        #expect((355...358).contains(runs.count))
    }

    @Test(arguments: [(36.0, "500 km"), (0.5, "5 km")])
    func drawsARoundScaleBar(width: Double, label: String) throws {
        let bounds = Bounds(minX: -width, minY: -0.01, maxX: 0, maxY: 0)

        #expect(try MapPictureTests.picture(of: [], in: bounds).scaleBar.label == label)
    }

    @Test func saysHowMuchGroundADotCovers() throws {
        #expect(try MapPictureTests.picture(of: [], in: MapPictureTests.amazon).dotLabel == "14.3 km")
    }

    @Test func drawsTheLandUnderItFromFarAway() throws {
        let land = try Land(script: Repository.text("site/assets/land.js"), file: "land.js")
        let view = try MapView(name: "m", title: "M", summary: "", bounds: MapPictureTests.amazon, layers: [])
        let picture = MapPicture(of: view, over: land, credit: "")

        #expect(land.countries.count == 176)
        #expect(picture.land?.hasPrefix("M") == true)
        #expect(picture.countryNames.contains { $0.text == "Brazil" })
    }

    @Test func drawsNoLandCloseUpWhereItsOutlineIsWrong() throws {
        let land = try Land(script: Repository.text("site/assets/land.js"), file: "land.js")
        let picture = MapPicture(of: try .sample(), over: land, credit: "")

        #expect(picture.land == nil)
        #expect(picture.countryNames == [])
    }

    @Test func drawsTheOlderPeriodAboveInSmallerSquaresOfTheSameCells() throws {
        let features = FeatureCollection([Feature(.square(-60, -5, side: 0.004))])
        let layers = zip(["2016", "2020"], Colour.periods(2)).map { year, colour in
            Layer(
                id: year, title: year, kind: .detections, period: Period(year),
                style: .detections(colour), features: features)
        }
        let view = try MapView(
            name: "m", title: "M", summary: "", bounds: MapPictureTests.amazon, layers: layers)
        let marks = MapPicture(of: view, over: Land(FeatureCollection()), credit: "").marks

        #expect(marks.map(\.colour) == Colour.periods(2).reversed())
        #expect(marks.map(\.path) == ["M630 262.5h3", "M630.5 262.5h2"])
    }

    @Test func drawsLayersOfOnePeriodAlike() throws {
        let layers = ["a", "b"].map { id in
            Layer(
                id: id, title: id, kind: .detections, period: Period("2020"),
                style: .detections(Colour.periods(1)[0]), features: FeatureCollection())
        }
        let view = try MapView(
            name: "m", title: "M", summary: "", bounds: MapPictureTests.amazon, layers: layers)

        #expect(MapPicture(of: view, over: Land(FeatureCollection()), credit: "").marks.map(\.side) == [2, 2])
    }
}
