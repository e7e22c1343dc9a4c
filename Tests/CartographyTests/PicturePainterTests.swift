import Cartography
import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

struct PicturePainterTests {
    private static func drawn(_ picture: MapPicture, imagery: [String: Picture] = [:]) throws -> IndexedPicture {
        try PicturePainter(typefaces: Typefaces(in: "build/assets/fonts")).draw(picture, imagery: imagery)
    }

    /// A square of a tenth of a degree in the middle of the map.
    private static let middle = [Polygon.square(0.45, 0.45, side: 0.1)]
    /// The middle of the map of a card, beside its panel.
    private static let centre = (x: 800, y: 315)

    private static func backdrop() throws -> Backdrop {
        Backdrop(
            id: "b", title: "B", period: try #require(Period("2020")), kind: .trueColour, path: "b.webp",
            corners: [(0, 1), (1, 1), (1, 0), (0, 0)].map { Coordinate(longitude: $0.0, latitude: $0.1) },
            attribution: "")
    }

    @Test func drawsTheSamePixelsAgain() throws {
        let picture = try MapPicture(
            [.detections("d", Self.middle), .boundary], in: MapPictureTests.degree, over: .published())

        #expect(try Self.drawn(picture) == Self.drawn(picture))
    }

    @Test func writesAFileWithTheSamePixels() throws {
        let folder = try TemporaryFolder()
        let picture = try Self.drawn(try MapPicture([.detections("d", Self.middle)], in: MapPictureTests.degree))
        try picture.writePNG(to: "\(folder.path)/a.png")
        let file = try Dataset(reading: "\(folder.path)/a.png")
        let whole = Window(column: 0, row: 0, width: 1200, height: 630)

        #expect((file.width, file.height, file.bandCount) == (1200, 630, 1))
        #expect(try file.read(1, in: whole).map { UInt8($0) } == picture.indices)
    }

    @Test func paintsDetectionsInTheirColourWhereTheyAre() throws {
        let picture = try Self.drawn(try MapPicture([.detections("d", Self.middle)], in: MapPictureTests.degree))
        let colour = Colour.periods(1)[0]
        // The left edge of the square: 0.05 degrees west of the middle, at 582 pixels a degree.
        let edge = picture.shade(Self.centre.x - 29, Self.centre.y)

        #expect(edge == colour)
        #expect(picture.shade(Self.centre.x - 60, Self.centre.y) != colour)
    }

    @Test func keepsTheColourOfFlatGroundExactly() throws {
        let picture = try Self.drawn(try MapPicture([], in: MapPictureTests.degree))

        #expect(picture.shade(Self.centre.x, Self.centre.y) == Colour(hex: "#efede7"))
        #expect(picture.palette.count <= 64)
    }

    @Test func namesWhatTheColoursMean() throws {
        let shown = try Self.drawn(try MapPicture([.detections("d", Self.middle)], in: MapPictureTests.degree))
        let hidden = try Self.drawn(try MapPicture([], in: MapPictureTests.degree))
        let colour = Colour.periods(1)[0]

        #expect(shown.share(of: colour, in: Bounds(minX: 10, minY: 0, maxX: 390, maxY: 630)) > 0.0005)
        #expect(hidden.share(of: colour, in: Bounds(minX: 10, minY: 0, maxX: 390, maxY: 630)) == 0)
    }

    @Test func writesAcrossInventedGround() throws {
        let map = Bounds(minX: 420, minY: 100, maxX: 1180, maxY: 520)
        let ground = try #require(Colour(hex: "#efede7"))
        let shares = try [true, false].map { isInvented in
            try Self.drawn(try MapPicture([], in: MapPictureTests.degree, isInvented: isInvented))
                .share(of: ground, in: map)
        }

        #expect(shares[0] < 0.97)
        #expect(shares[1] > 0.999)
    }

    @Test func laysImageryWhereItsCornersAre() throws {
        // White, but for its lower left quarter, which is transparent.
        let side = 64
        let opacity = (0..<side * side).map { UInt8($0 / side >= side / 2 && $0 % side < side / 2 ? 0 : 255) }
        let white = Picture(
            width: side, height: side, planes: [UInt8](repeating: 255, count: 3 * side * side) + opacity)
        let picture = try Self.drawn(
            try MapPicture([], in: MapPictureTests.degree, backdrops: [Self.backdrop()]), imagery: ["b.webp": white])
        let shades = [(-150, -150), (150, -150), (150, 150), (-150, 150)].map { x, y in
            picture.shade(Self.centre.x + x, Self.centre.y + y).hex
        }

        #expect(shades == ["#ffffff", "#ffffff", "#ffffff", "#efede7"])
    }

    @Test func saysHowToGetAFontThatIsMissing() {
        let error = #expect(throws: CartographyError.self) { _ = try Typefaces(in: "/nowhere") }

        #expect(
            error?.description == """
                Can't read the font '/nowhere/SourceSansPro-Regular.ttf', which pictures of maps are lettered in.
                Run 'minemap fetch' to get it, or in minemap's own repository scripts/assets.sh.
                """)
    }
}

extension IndexedPicture {
    func shade(_ x: Int, _ y: Int) -> Colour { Colour(palette[Int(indices[y * width + x])]) }

    /// How much of a box has a colour.
    func share(of colour: Colour, in box: Bounds) -> Double {
        var count = 0
        for y in Int(box.minY)..<Int(box.maxY) {
            for x in Int(box.minX)..<Int(box.maxX) where shade(x, y) == colour { count += 1 }
        }
        return Double(count) / (box.width * box.height)
    }
}

extension Colour {
    fileprivate init(_ shade: IndexedPicture.Shade) {
        self.init(red: shade.red, green: shade.green, blue: shade.blue)
    }
}
