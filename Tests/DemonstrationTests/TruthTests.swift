import Demonstration
import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

struct TruthTests {
    static let truth = Truth(of: LandTests.land, at: .middle(of: 2023))

    @Test func outlinesWhatIsMoreThanHalfMine() throws {
        let extent = LandTests.land.site.extent
        let mask = try PixelMask(of: MultiPolygon(try Self.truth.mines().polygons), on: extent)
        let shares = Self.truth.mineShares.values
        let common = zip(mask.isInside, shares).count { $0 && $1 > 0.5 }
        let either = zip(mask.isInside, shares).count { $0 || $1 > 0.5 }

        // Pools and banks smaller than three pixels are left out.
        #expect(Double(common) / Double(either) > 0.97)
    }

    @Test func givesAreasOfTheWGS84Ellipsoid() throws {
        for feature in try Self.truth.mines().features {
            let area = MultiPolygon(feature.geometry.polygons).geodesicArea.hectares
            let stated = try #require(feature.properties["area_ha"]?.number)
            #expect(abs(area - stated) <= 0.0051)
        }
    }

    @Test func saysSinceWhenAndInWhichState() throws {
        let mines = try Self.truth.mines().features
        let old = try #require(mines.first { $0.properties["name"]?.string == "Dos Lomas" })
        let rush = try #require(mines.first { $0.properties["name"]?.string == "El Socavo" })

        #expect(old.properties["since"] == .number(2019))
        #expect(old.properties["state"] == .string("healing"))
        #expect(rush.properties["since"] == .number(2021))
        #expect(rush.properties["state"] == .string("growing"))
    }

    @Test func namesTheClassOfEveryImitator() throws {
        let classes = try Self.truth.imitators().features.map { $0.properties["class"]?.string }

        #expect(Set(classes) == Set(Imitator.Kind.allCases.map(\.rawValue)))
    }

    @Test func agreesWithTheGroundInTheScenes() throws {
        let demo = try SmallDemonstration.shared()
        let scene = try #require(
            demo.scenes.filter { ($0.cloudCover ?? 100) < 3 }.max { ($0.date?.year ?? 0) < ($1.date?.year ?? 0) })
        let date = try #require(scene.date)
        let red = try demo.numbers(.b4, of: scene)
        let mines = try GeoJSON.read("\(demo.path)/truth/days/mines-\(date).geojson")
        let mask = try PixelMask(of: MultiPolygon(mines.polygons), on: demo.extent)
        let count = mask.isInside.count { $0 }
        try #require(count > 100)

        // Nearly all pixels of mines are redder than eight in ten of all others; what is as red as they are is river and sand.
        let outside = zip(red, mask.isInside).filter { !$1 }.map(\.0).sorted()
        let limit = outside[outside.count * 8 / 10]
        let inside = zip(red, mask.isInside).filter { $1 }.map(\.0)
        #expect(Double(inside.count { $0 > limit }) > 0.95 * Double(inside.count))
    }
}
