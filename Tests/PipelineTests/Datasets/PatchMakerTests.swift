import Foundation
import GeoIO
import Geography
import Imagery
import Pipeline
import Project
import TestSupport
import Testing
import Training

/// Patches of made products, which show the small project's ground: 500 everywhere, and 3000 in B4 in two squares.
struct PatchMakerTests {
    private let project: SmallProject

    init() throws {
        project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
    }

    private func write(_ product: MadeProduct) throws {
        try product.write(to: project.folder)
    }

    private func maker(
        _ change: (inout PatchRequest) -> Void = { _ in }, periods: [String] = ["2020"]
    ) throws -> PatchMaker {
        var request = PatchRequest(bands: [.b8, .b4], periods: periods.compactMap { Period($0) })
        request.side = 8
        change(&request)
        return try PatchMaker(in: ProjectFolder(project.path), imagery: "archive", for: request)
    }

    /// The place of a pixel's north-west corner, a metre inside of it.
    private func location(column: Int, row: Int, isMine: Bool = true, period: String? = nil) throws -> SamplingLocation
    {
        let ground = SmallProject.ground
        let place = try CoordinateTransform(from: ground.crs, to: .wgs84).point(
            x: ground.originX + Double(10 * column + 1), y: ground.originY - Double(10 * row + 1))
        return SamplingLocation(
            place: Coordinate(longitude: place.x, latitude: place.y), isMine: isMine, source: "places",
            period: period.flatMap { Period($0) })
    }

    @Test func cutsAPatchAroundAPlace() async throws {
        try write(MadeProduct("20200201"))

        // The bright square is columns 20 to 29 and rows 20 to 29: the patch is columns 16 to 23 and rows 16 to 23.
        let (dataset, outcome) = try await maker().make(of: [location(column: 20, row: 20)])

        let expected: [UInt16] = (0..<64).flatMap { [500, $0 / 8 >= 4 && $0 % 8 >= 4 ? 3000 : 500] as [UInt16] }
        #expect(dataset.pixels == expected)
        #expect(dataset.records.map(\.period) == [Period("2020")])
        #expect(dataset.attribution == "Made for a test")
        #expect(outcome.made == 1 && outcome.faults.isEmpty)
    }

    @Test func givesAPatchForEachMosaicWindow() async throws {
        for day in ["20200201", "20200301", "20200801"] { try write(MadeProduct(day)) }

        let (dataset, outcome) = try await maker { $0.mosaicMonths = 3 }.make(of: [
            location(column: 20, row: 20), location(column: 60, row: 60, isMine: false, period: "2020-02"),
        ])

        #expect(dataset.records.map(\.period) == [Period("2020-Q1"), Period("2020-Q3")])
        #expect(outcome.made == 2)
        #expect(outcome.notSeen == 2)
        #expect(outcome.locationsWithout == 1)
    }

    @Test func leavesOutAndCountsWhatIsMasked() async throws {
        var product = MadeProduct("20200201")
        product.pixel = { band, column, row in row < 40 ? .noData : .number(SmallProject.number(band, column, row)) }
        try write(product)

        // Half a patch, a whole one, and one without a masked pixel.
        let (dataset, outcome) = try await maker().make(of: [
            location(column: 60, row: 40), location(column: 60, row: 10), location(column: 60, row: 60),
        ])

        #expect(dataset.records.count == 1)
        #expect(outcome.masked == 1)
        #expect(outcome.notSeen == 1)
        #expect(outcome.locationsWithout == 2)
    }

    @Test func leavesOutBlackMinesAndKeepsBlackWater() async throws {
        var product = MadeProduct("20200201")
        product.pixel = { _, _, _ in .number(5) }
        try write(product)

        let (dataset, outcome) = try await maker().make(of: [
            location(column: 60, row: 40), location(column: 60, row: 80, isMine: false),
        ])

        #expect(dataset.records.map(\.isMine) == [false])
        #expect(outcome.black == 1)
    }

    @Test func takesTheMedianOfOverpassesRoundedUp() async throws {
        for (day, number) in [("20200201", 500), ("20200301", 501)] {
            var product = MadeProduct(day)
            product.pixel = { _, _, _ in .number(number) }
            try write(product)
        }

        let (dataset, _) = try await maker().make(of: [location(column: 60, row: 60)])

        #expect(Set(dataset.pixels) == [501])
    }

    @Test func countsPlacesWithoutImagery() async throws {
        try write(MadeProduct("20200201"))
        let far = SamplingLocation(place: Coordinate(longitude: 10, latitude: 50), isMine: true, source: "far")

        let (dataset, outcome) = try await maker().make(of: [far, location(column: 60, row: 60)])

        #expect(dataset.sources == ["far", "places"])
        #expect(dataset.records.map(\.source) == [1])
        #expect(outcome.notSeen == 1)
    }

    @Test func makesTheSameAgain() async throws {
        try write(MadeProduct("20200201"))
        let places = try (0..<6).map { try location(column: 20 + 12 * $0, row: 30) }

        let first = try await maker().make(of: places).dataset
        let second = try await maker().make(of: places).dataset

        #expect(first.pixels == second.pixels)
        #expect(first.records == second.records)
    }

    @Test func saysThatThereIsNoSuchImagery() throws {
        let error = #expect(throws: PatchError.self) {
            try PatchMaker(
                in: ProjectFolder(project.path), imagery: "archiv", for: PatchRequest(bands: [.b4], periods: []))
        }

        #expect(
            error?.description == """
                There is no imagery 'archiv' in site/site.yml.
                Did you mean 'archive'? There is: archive.
                """)
    }

    @Test func saysThatNoWindowFits() async throws {
        let error = await #expect(throws: PatchError.self) {
            _ = try await maker { $0.mosaicMonths = 13 }.make(of: [location(column: 60, row: 60)])
        }

        #expect(
            error?.description == """
                No mosaic window fits into the periods.
                Name longer periods with --periods, or fewer months with --mosaic.
                """)
    }
}
