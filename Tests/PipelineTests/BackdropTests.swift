import Foundation
import GeoIO
import Geography
import Imagery
import Pipeline
import Project
import TestSupport
import Testing

/// Pictures of composites for maps, from a small project whose network looks at visible light.
struct BackdropTests {
    private struct Silence: BuildObserver {
        func observed(_ name: String, _ verdict: Verdict, note: String?) {}
        func progressed(to done: Int, of total: Int, with name: String) {}
    }

    /// The one bright pixel of the scenes, and the square that no scene shows.
    private static let marked = (column: 83, row: 31)
    private static let hole = Window(column: 30, row: 80, width: 20, height: 20)

    private static let path = "build/site/assets/composites/run-2020-true.webp"

    private static func project() throws -> SmallProject {
        let project = try SmallProject()
        try project.replace("bands: [B4, B8, B11]", with: "bands: [B4, B3, B2]", in: "models/bright_v1.yml")
        // The gate asks for this wherever a composite is shown.
        try project.replace("Made for a test", with: "Contains modified Copernicus Sentinel data 2020")
        for date in ["2020-02-01", "2020-08-01"] {
            for band in ["B02", "B03", "B04"] {
                var pixels = [UInt16](repeating: 500, count: 120 * 120)
                // Two bright rows far from the mark, so that white is as bright as it.
                for place in 120 * 118..<120 * 120 { pixels[place] = 9_000 }
                pixels[marked.row * 120 + marked.column] = 9_000
                for row in hole.row..<hole.row + hole.height {
                    for column in hole.column..<hole.column + hole.width { pixels[row * 120 + column] = 0 }
                }
                try project.write(pixels, cell: 1, to: "scenes/\(date)/\(band).tif")
            }
        }
        return project
    }

    private static func build(_ project: SmallProject) async throws {
        _ = try await Build(of: ProjectFolder(project.path), observer: Silence()).run()
    }

    /// The backdrops of a page, as its script gets them.
    private static func backdrops(of page: String, in project: SmallProject) throws -> [JSONValue] {
        let text = try project.folder.text("docs/\(page)")
        let start = try #require(text.firstRange(of: #"id="map-view">"#)).upperBound
        let end = try #require(text[start...].firstRange(of: "</script>")).lowerBound
        return try JSONValue(parsing: Data(text[start..<end].utf8))["backdrops"]?.array ?? []
    }

    /// Where a place in degrees lies on a picture between its corners, in pixels, as a web map stretches it.
    private static func place(of point: (x: Double, y: Double), on picture: Picture, between corners: [JSONValue])
        throws -> (column: Double, row: Double)
    {
        let numbers = corners.map { ($0.array ?? []).compactMap(\.number) }
        let mercator = { (degrees: Double) in log(tan(.pi / 4 + degrees * .pi / 360)) }
        let (north, south) = (mercator(numbers[0][1]), mercator(numbers[2][1]))
        return (
            (point.x - numbers[0][0]) / (numbers[1][0] - numbers[0][0]) * Double(picture.width),
            (north - mercator(point.y)) / (north - south) * Double(picture.height)
        )
    }

    private static func ground(_ column: Double, _ row: Double) throws -> (x: Double, y: Double) {
        let extent = SmallProject.ground
        return try CoordinateTransform(from: extent.crs, to: .wgs84).point(
            x: extent.originX + column * 10, y: extent.originY - row * 10)
    }

    @Test func putAMarkedPixelWhereItIsOnTheGround() async throws {
        let project = try Self.project()
        try await Self.build(project)
        let picture = try Picture(reading: "\(project.path)/\(Self.path)")
        let backdrop = try #require(try Self.backdrops(of: "run.html", in: project).first)
        let expected = try Self.place(
            of: try Self.ground(Double(Self.marked.column) + 0.5, Double(Self.marked.row) + 0.5), on: picture,
            between: backdrop["corners"]?.array ?? [])

        // The middle of what is bright in the picture.
        var (sum, across, down) = (0.0, 0.0, 0.0)
        for place in 0..<picture.width * picture.height where picture.planes[place] > 128 {
            let (row, column) = place.quotientAndRemainder(dividingBy: picture.width)
            guard abs(Double(column) - expected.column) < 5, abs(Double(row) - expected.row) < 5 else { continue }
            let weight = Double(picture.planes[place])
            (sum, across, down) = (
                sum + weight, across + weight * (Double(column) + 0.5), down + weight * (Double(row) + 0.5)
            )
        }

        #expect(sum > 0)
        #expect(abs(across / sum - expected.column) < 0.5)
        #expect(abs(down / sum - expected.row) < 0.5)
    }

    @Test func areTransparentWhereNothingWasObservedAndNowhereElse() async throws {
        let project = try Self.project()
        try await Self.build(project)
        let picture = try Picture(reading: "\(project.path)/\(Self.path)")
        let corners = try #require(try Self.backdrops(of: "run.html", in: project).first?["corners"]?.array)
        let opacity = { (column: Double, row: Double) throws -> UInt8 in
            let place = try Self.place(of: try Self.ground(column, row), on: picture, between: corners)
            return picture.planes[(3 * picture.height + Int(place.row)) * picture.width + Int(place.column)]
        }

        #expect(try [(32.0, 82.0), (40, 90), (48, 98)].map { try opacity($0.0, $0.1) } == [0, 0, 0])
        #expect(
            try [(27.0, 90.0), (53, 90), (40, 77), (40, 103)].map { try opacity($0.0, $0.1) } == [255, 255, 255, 255])
    }

    @Test func areTheSameBytesFromTheSameInput() async throws {
        let projects = [try Self.project(), try Self.project()]
        for project in projects { try await Self.build(project) }
        let files = try projects.map { try Data(contentsOf: URL(filePath: "\($0.path)/\(Self.path)")) }

        #expect(files[0] == files[1])
    }

    @Test func areListedOnPagesInFoldersByTheWayToTheRoot() async throws {
        let project = try Self.project()
        try project.replace("title: A small site", with: "title: A small site\nlanguages: [en, es]")
        try await Self.build(project)
        let urls = try ["run.html", "es/run.html"].map { page in
            try Self.backdrops(of: page, in: project).map { $0["url"]?.string }
        }

        #expect(urls == [["assets/composites/run-2020-true.webp"], ["../assets/composites/run-2020-true.webp"]])
        #expect(try Self.backdrops(of: "told.html", in: project).isEmpty)
    }

    @Test func ofTwoPeriodsAreStretchedAlike() async throws {
        let project = try Self.project()
        // The second year shows the same dark ground as the first, beside brighter ground that only it has.
        for band in ["B02", "B03", "B04"] {
            var pixels = [UInt16](repeating: 500, count: 120 * 120)
            for place in 0..<120 * 40 { pixels[place] = 3_000 }
            try project.write(pixels, cell: 1, to: "scenes/2021-02-01/\(band).tif")
        }
        try project.replace("periods: [2020]", with: "periods: [2020, 2021]")
        try await Self.build(project)
        let shades = try ["2020", "2021"].map { year in
            let picture = try Picture(reading: "\(project.path)/build/site/assets/composites/run-\(year)-true.webp")
            return Int(picture.planes[picture.height * 3 / 4 * picture.width + picture.width * 3 / 4])
        }

        #expect(abs(shades[0] - shades[1]) < 6, "\(shades)")
    }
}
