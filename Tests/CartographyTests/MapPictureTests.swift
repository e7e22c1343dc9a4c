import Cartography
import GeoIO
import Geography
import Languages
import TestSupport
import Testing

struct MapPictureTests {
    static let amazon = Bounds(minX: -80, minY: -20, maxX: -44, maxY: 10)
    static let degree = Bounds(minX: 0, minY: 0, maxX: 1, maxY: 1)

    private static func squares(_ picture: MapPicture) -> [[Bounds]] {
        picture.marks.map { mark in
            if case .squares(let squares) = mark.shape { squares } else { [] }
        }
    }

    private static func outlines(_ picture: MapPicture) -> [[[PicturePoint]]] {
        picture.marks.map { mark in
            if case .outlines(let rings, _) = mark.shape { rings } else { [] }
        }
    }

    @Test func marksOneCellForADetectionTooSmallToSee() throws {
        let picture = try MapPicture([.detections("d", [.square(-60, -5, side: 0.004)])], in: Self.amazon)
        let marks = Self.squares(picture)

        #expect(marks.map(\.count) == [1])
        #expect(marks[0][0].width == 2)
    }

    @Test func marksAPlaceOnceHoweverManyDetectionsItHolds() throws {
        let crowd = (0..<500).map { Polygon.square(-60 + 0.000_01 * Double($0), -5, side: 0.004) }

        #expect(Self.squares(try MapPicture([.detections("d", crowd)], in: Self.amazon)).map(\.count) == [1])
    }

    @Test func leavesOutWhatLiesOutside() throws {
        let far = Polygon.square(40, 40, side: 0.004)

        #expect(Self.squares(try MapPicture([.detections("d", [far])], in: Self.amazon)).map(\.count) == [0])
    }

    @Test func drawsOutlinesNearByWithWindowsThatTouchAsOneShape() throws {
        let windows = [Polygon.square(0.2, 0.2, side: 0.1), .square(0.3, 0.2, side: 0.1), .square(0.6, 0.6, side: 0.1)]
        let picture = try MapPicture([.detections("d", windows)], in: Self.degree)

        #expect(Self.outlines(picture).map(\.count) == [2])
        #expect(picture.dotNote == nil)
    }

    @Test(arguments: [(36.0, "500\u{A0}km"), (0.5, "10\u{A0}km"), (0.005, "100\u{A0}m")])
    func drawsARoundScaleBar(width: Double, label: String) throws {
        let bounds = Bounds(minX: -width, minY: -0.001, maxX: 0, maxY: 0)

        #expect(try MapPicture([], in: bounds).scaleLabel == label)
    }

    @Test func saysHowMuchGroundADotCovers() throws {
        let picture = try MapPicture([.detections("d", [.square(-60, -5, side: 0.004)])], in: Self.amazon)

        // From 20° S to 10° N lie 582 pixels, 19 a degree: two of them are 0.105 degrees, or 11.7 km.
        #expect(picture.dotNote == "A dot is 12\u{A0}km wide.")
    }

    @Test func drawsTheLandUnderItFromFarAway() throws {
        let picture = try MapPicture([], in: Self.amazon, over: .published())

        #expect((picture.land?.count ?? 0) > 10)
        #expect(picture.countryNames.contains { $0.text == "Brazil" })
    }

    @Test func namesCountriesInTheReadersLanguage() throws {
        let portuguese = Language(
            code: "pt", name: "Português", decimalMark: ",", groupMark: ".", groupsFromFiveDigits: false, months: [],
            dateForm: "", monthForm: "")
        let words = PictureWords(language: portuguese, stamp: "", dot: "", growth: "", north: "N")
        let view = try MapView(name: "m", title: "M", summary: "", bounds: Self.amazon, layers: [])
        let names = try MapPicture(of: view, over: .published(), as: .card, panel: .sample, credit: "", words: words)
            .countryNames.map(\.text)

        #expect(names.contains("Brasil") && names.contains("Venezuela"))
    }

    @Test(arguments: [PictureFrame.card, .page])
    func drawsNoLandCloseUpWhereItsOutlineIsWrong(frame: PictureFrame) throws {
        let bounds = Bounds(minX: -57.1, minY: -6.1, maxX: -56.8, maxY: -5.8)
        let picture = try MapPicture([], in: bounds, over: .published(), as: frame)

        #expect(picture.land == nil)
        #expect(picture.countryNames == [])
    }

    @Test func drawsTheOlderPeriodAboveInSmallerSquaresOfTheSameCells() throws {
        let place = [Polygon.square(-60, -5, side: 0.004)]
        let picture = try MapPicture(
            [.detections("old", place, period: "2016", of: 2), .detections("new", place, period: "2020", of: 2)],
            in: Self.amazon)
        let squares = Self.squares(picture).compactMap(\.first)

        #expect(picture.marks.map(\.colour) == Colour.periods(2).reversed())
        #expect(squares.map(\.width) == [3, 2])
        #expect(squares[1].minX == squares[0].minX + 0.5 && squares[1].minY == squares[0].minY + 0.5)
    }

    @Test func drawsLayersOfOnePeriodAlike() throws {
        let place = [Polygon.square(-60, -5, side: 0.004)]
        let picture = try MapPicture(
            [.detections("a", place, period: "2020"), .detections("b", place, period: "2020")], in: Self.amazon)

        #expect(Self.squares(picture).compactMap(\.first).map(\.width) == [2, 2])
    }

    @Test func showsTheNewestOfWhatIsKnownOnTheGround() throws {
        let truths = ["2020", "2021"].map { year in
            Layer(
                id: year, title: "Mines, \(year)", kind: .truth, period: Period(year), style: .truth,
                features: FeatureCollection([Feature(.square(0.2, 0.2, side: 0.1))]))
        }

        #expect(try MapPicture(truths, in: Self.degree).signs.map(\.title) == ["Mines, 2021"])
    }

    @Test func showsWhereInTheWorldASmallMapIsUnlessThePlaceIsInvented() throws {
        let bounds = Bounds(minX: -57.1, minY: -6.1, maxX: -56.8, maxY: -5.8)

        #expect(try MapPicture([], in: bounds).inset != nil)
        #expect(try MapPicture([], in: Self.amazon).inset == nil)
        #expect(try MapPicture([], in: bounds, isInvented: true).inset == nil)
    }
}
