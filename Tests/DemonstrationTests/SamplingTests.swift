import Demonstration
import GeoIO
import Geography
import Testing

struct SamplingTests {
    /// Which share of a square around a place is mine in the middle of a year.
    private func share(around feature: Feature, side: Int, _ mask: PixelMask) throws -> Double {
        let land = LandTests.land
        guard case .point(let place) = feature.geometry else { return -1 }
        let spot = try CoordinateTransform(from: .wgs84, to: land.site.extent.crs).point(
            x: place.longitude, y: place.latitude)
        let column = Int((spot.x - land.site.extent.originX) / 10), row = Int((land.site.extent.originY - spot.y) / 10)
        var count = 0
        for down in row - side / 2..<row + side / 2 {
            for right in column - side / 2..<column + side / 2 where mask.isInside[down * 912 + right] { count += 1 }
        }
        return Double(count) / Double(side * side)
    }

    private func mask(_ year: Int) throws -> PixelMask {
        let mines = try Truth(of: LandTests.land, at: .middle(of: year)).mines()
        return try PixelMask(of: MultiPolygon(mines.polygons), on: LandTests.land.site.extent)
    }

    @Test func putsMinesInTheMiddleOfPositives() throws {
        let mask = try mask(2022)
        let places = try SamplingPlaces(of: LandTests.land, in: 2022).positives().features

        #expect(places.count > 40)
        for place in places {
            #expect(try share(around: place, side: 24, mask) > 0.03)
            #expect(place.properties["label"] == .number(1))
        }
    }

    @Test func putsNoMineIntoNegatives() throws {
        let mask = try mask(2022)
        let places = try SamplingPlaces(of: LandTests.land, in: 2022).negatives().features

        #expect(Set(places.map { $0.properties["class"]?.string }).count == Imitator.Kind.allCases.count + 1)
        for place in places {
            #expect(try share(around: place, side: 48, mask) == 0)
            #expect(place.properties["label"] == .number(0))
        }
    }

    @Test func datesPlacesByTheirYear() throws {
        let place = try #require(try SamplingPlaces(of: LandTests.land, in: 2022).positives().features.first)

        #expect(place.properties["start_date"] == .string("2022-01-01"))
        #expect(place.properties["end_date"] == .string("2023-01-01"))
    }
}
