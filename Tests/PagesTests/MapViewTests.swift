import Cartography
import GeoIO
import Geography
import Testing

struct MapViewTests {
    @Test func givesTheNewestPeriodTheStrongestColour() {
        #expect(Colour.periods(1) == [Colour.periods(3)[2]])
        #expect(Set(Colour.periods(9)).count == 9)
    }

    @Test func dropsVerticesThatLieOnTheLine() {
        let ring = [(0.0, 0.0), (0.5, 0.001), (1, 0), (1, 0.5), (1, 1), (0, 1), (0, 0)].map {
            Coordinate(longitude: $0.0, latitude: $0.1)
        }
        let outline = FeatureCollection([Feature(Polygon(exterior: ring))]).generalised(to: 0.01)

        #expect(outline.polygons.first?.exterior.count == 5)
    }

    @Test func refusesTwoLayersOfOneName() throws {
        let layer = try MapView.sample().layers[0]

        #expect(throws: CartographyError.repeatedLayer(id: "detections-2016", map: "m")) {
            try MapView(
                name: "m", title: "M", summary: "", bounds: Bounds(minX: 0, minY: 0, maxX: 1, maxY: 1),
                layers: [layer, layer])
        }
    }
}
