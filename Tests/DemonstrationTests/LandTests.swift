import Demonstration
import GeoIO
import Geography
import Testing

struct LandTests {
    static let land = Land(seed: 1)

    @Test func givesOtherGroundForAnotherSeed() {
        let (one, other) = (Land(seed: 2, side: 240), Land(seed: 3, side: 240))

        #expect(one.picture(at: .middle(of: 2021)).planes != other.picture(at: .middle(of: 2021)).planes)
    }

    @Test func giveEachOfManySeedsAPlaceOfItsOwn() {
        let corners = (0..<192 as Range<UInt64>).map { seed in
            let extent = Site(seed: seed).extent
            return [extent.originX, extent.originY]
        }

        for (number, corner) in corners.enumerated() {
            let nearest =
                corners.enumerated().filter { $0.offset != number }.map { other in
                    max(abs(other.element[0] - corner[0]), abs(other.element[1] - corner[1]))
                }.min() ?? 0
            // 9.12 km wide, and more than 5 km between two, so that splits by place keep them apart.
            #expect(nearest == 9_120 + 7_880)
        }
    }

    @Test func repeatsPlacesAfter192Seeds() {
        let (one, later) = (Land(seed: 1, side: 240), Land(seed: 193, side: 240))

        #expect(one.site == later.site)
        #expect(one.picture(at: .middle(of: 2021)).planes != later.picture(at: .middle(of: 2021)).planes)
    }

    @Test func liesInOneTileOfTheGrid() throws {
        let box = try #require(try Self.land.boundary().bounds)
        let tile = Tile(grid: TileGrid(tileSize: 850, pad: 30), zone: 31, ti: -28, tj: -6).extent

        // The tile without its padding, in degrees at the equator, within a pixel.
        let west = 3 + (tile.originX + 300 - 500_000) / 0.9996 / 111_320
        #expect(box.minX > west - 0.0005 && box.maxX < west + 8_500 / 111_200)
        #expect(box.maxY < 0 && box.minY > -1)
    }

    @Test func hasMinesAndEverythingThatLooksLikeThem() {
        #expect(Self.land.mines.count >= 7)
        #expect(Set(Self.land.imitators.map(\.kind)) == Set(Imitator.Kind.allCases))
        #expect(Self.land.mines.contains { $0.airstrip != nil })
    }

    @Test func letsMinesGrowAndHeal() throws {
        let areas = { (mine: Mine) in
            Land.years.map { mine.shares(at: .middle(of: $0)).reduce(0, +) / 100 }
        }
        let rush = try #require(Self.land.mines.first { $0.name == "El Socavo" })
        let old = try #require(Self.land.mines.first { $0.name == "Boa Esperanza" })
        let (rising, falling) = (areas(rush), areas(old))

        // Begun in 2021: nothing before.
        #expect(rising[0] == 0)
        #expect(rising[1] > 0.5 && rising[2] > 3 * rising[1] && rising[3] > rising[2])
        // Given up in 2020: plants take back nine tenths in three years.
        #expect(falling[0] > 8 && falling[2] < 0.5 * falling[0] && falling[3] < 0.1 * falling[0])
    }

    @Test func changesImitatorsToo() {
        let totals = { (kind: Imitator.Kind) in
            Land.years.map { Truth(of: Self.land, at: .middle(of: $0)).shares(of: kind).values.reduce(0, +) }
        }

        for kind in [Imitator.Kind.clearing, .landslide, .pond] {
            #expect(Set(totals(kind)).count > 1)
        }
        // Sand lies dry in September and under water in March.
        let sand = { (month: Double) in
            Truth(of: Self.land, at: Moment(year: 2021 + month / 12)).shares(of: .sandbar).values.reduce(0, +)
        }
        #expect(sand(8.5) > 1.5 * sand(2.5))
    }
}
