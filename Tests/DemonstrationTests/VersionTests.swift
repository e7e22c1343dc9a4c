import Demonstration
import Foundation
import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// What a seed gives, pinned: models are trained on it, and a folder of the same version is kept as it is.
///
/// Sums and pixels in whole numbers stand for the bytes, and may be off by one: another machine's `sin` or `log` can
/// differ in its last digit and tip a rounding, which isn't another demonstration. Names come from whole numbers alone.
struct VersionTests {
    /// Of the seed and side of ``SmallDemonstration``.
    static let pinned = [1: PinnedNumbers.version1]

    private func numbers() throws -> PinnedNumbers {
        try #require(
            Self.pinned[InventedRegion.version], "pin the numbers of version \(InventedRegion.version) here")
    }

    private func expect(_ found: [Int], _ pinned: [Int], _ what: Comment) {
        let same = found.count == pinned.count && zip(found, pinned).allSatisfy { abs($0 - $1) <= 1 }
        #expect(same, "raise InventedRegion.version and pin new numbers: \(what) are \(found), were \(pinned)")
    }

    @Test func goesUpWithTheNamesOfFiles() throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: try SmallDemonstration.shared().path).sorted()
        // FNV-1a: Fowler, Noll and Vo, 64 bits.
        let digest = names.joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        let pinned = try numbers().names

        #expect(digest == pinned, "raise InventedRegion.version and pin the new digest")
    }

    @Test(arguments: [0, 27])
    func goesUpWithTheNumbersOfScenes(index: Int) throws {
        let demo = try SmallDemonstration.shared()
        let date = ScenePlan.all(seed: SmallDemonstration.seed)[index].date
        let scene = try #require(demo.scenes.first { $0.date == date })
        let bands = try Band.allCases.map { try demo.numbers($0, of: scene) }

        // Means show other levels and covers, single pixels other noise and places.
        let means = bands.map { $0.reduce(0) { $0 + Int($1) } * 100 / $0.count }
        let pixels = bands.flatMap { numbers in (1...4).map { Int(numbers[numbers.count * $0 / 5]) } }
        expect(means, try numbers().means[index] ?? [], "means of scene \(index)")
        expect(pixels, try numbers().pixels[index] ?? [], "pixels of scene \(index)")
    }

    /// Tenths of a hectare of mines and of each imitator's class, a year, in the order of names.
    @Test func goesUpWithTheTruth() throws {
        let demo = try SmallDemonstration.shared()
        var areas: [Int] = []
        for year in Land.years {
            for file in ["mines", "imitators"] {
                let features = try GeoJSON.read("\(demo.path)/truth/\(file)-\(year).geojson").features
                let classes = Dictionary(grouping: features) { $0.properties["class"]?.string ?? "mine" }
                areas += classes.sorted { $0.key < $1.key }.map { _, features in
                    Int((features.compactMap { $0.properties["area_ha"]?.number }.reduce(0, +) * 10).rounded())
                }
            }
        }
        expect(areas, try numbers().areas, "areas")
    }

    /// How many places there are, and the sums of their whole metres east and south of the corner, a file.
    @Test func goesUpWithThePlacesToSample() throws {
        let demo = try SmallDemonstration.shared()
        let grid = try CoordinateTransform(from: .wgs84, to: demo.extent.crs)
        var sums: [Int] = []
        for year in Land.years {
            for label in ["positives", "negatives"] {
                let places = try GeoJSON.read("\(demo.path)/sampling/demo_\(year)_\(label).geojson").features
                var (east, south) = (0.0, 0.0)
                for case .point(let place) in places.map(\.geometry) {
                    let spot = try grid.point(x: place.longitude, y: place.latitude)
                    east += spot.x - demo.extent.originX
                    south += demo.extent.originY - spot.y
                }
                sums += [places.count, Int(east.rounded()), Int(south.rounded())]
            }
        }
        expect(sums, try numbers().places, "places")
    }
}
