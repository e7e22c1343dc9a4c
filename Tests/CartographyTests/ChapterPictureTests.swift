import Cartography
import GeoIO
import Geography
import TestSupport
import Testing

struct ChapterPictureTests {
    private static func picture(zoom: Double, showing opacities: [String: Double], over backdrop: String? = nil) throws
        -> MapPicture
    {
        let backdrops = ["2019", "2020"].compactMap { year in
            Period(year).map { period in
                Backdrop(
                    id: year, title: year, period: period, kind: .trueColour, path: "\(year).webp",
                    corners: [(0, 1), (1, 1), (1, 0), (0, 0)].map { Coordinate(longitude: $0.0, latitude: $0.1) },
                    attribution: "")
            }
        }
        let view = try MapView(
            name: "m", title: "M", summary: "", bounds: MapPictureTests.degree,
            layers: [
                .detections("old", [.square(0.5, 0.5, side: 0.1)], period: "2019", of: 2),
                .detections("new", [.square(0.5, 0.5, side: 0.2)], period: "2020", of: 2), .boundary,
            ], backdrops: backdrops)
        return try MapPicture(
            chapterOn: view, path: "assets/pictures/story-s-1.en.png",
            centre: Coordinate(longitude: 0.5, latitude: 0.5), zoom: zoom, showing: opacities,
            over: backdrop.flatMap { Period($0) }, .none, credit: "", words: .sample)
    }

    @Test func showsTheLayersOfTheChapterAsStronglyAsItSays() throws {
        let picture = try Self.picture(zoom: 9, showing: ["new": 0.5, "boundary": 1, "old": 0])

        #expect(picture.marks.map(\.opacity) == [0.5])
        #expect(picture.signs.map(\.title) == ["new", "Boundary"])
    }

    @Test func showsTheGroundThatAWebMapOf1000PixelsShows() throws {
        let picture = try Self.picture(zoom: 8, showing: ["new": 1])
        guard case .outlines(let rings, _) = try #require(picture.marks.first).shape else {
            Issue.record("it isn't drawn as an outline")
            return
        }
        let xs = rings[0].map(\.x)

        // The world is 512 · 2⁸ pixels wide, so 0.2 degrees are 72.8; the picture is 1.2 times as large.
        #expect(abs((xs.max() ?? 0) - (xs.min() ?? 0) - 512 * 256 * 0.2 / 360 * 1.2) < 1e-6)
        // The square begins in the middle of the camera.
        #expect(abs((xs.min() ?? 0) - 600) < 1e-6)
    }

    @Test func liesOverTheImageryOfThePeriodThatItNames() throws {
        #expect(try Self.picture(zoom: 9, showing: [:], over: "2019").imagery == ["2019.webp"])
        #expect(try Self.picture(zoom: 9, showing: [:]).imagery == [])
    }
}
