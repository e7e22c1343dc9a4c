import Cartography
import GeoIO
import Geography
import Testing

struct LayerEncodingTests {
    /// Enough squares that their GeoJSON is larger than a page may hold, `step` degrees apart.
    static func manySquares(step: Double) -> FeatureCollection {
        FeatureCollection((0..<5_000).map { Feature(.square(Double($0) * step, 2, side: step)) })
    }

    @Test func keepsSmallLayersAsGeoJSON() {
        let features = FeatureCollection([Feature(.square(1, 2), properties: ["a": .number(1)])])
        let encoding = LayerEncoding(of: features)

        #expect(encoding.format == .geoJSON)
        #expect(encoding.text == GeoJSON.text(of: features))
    }

    @Test func packsLargeLayersTenfold() {
        let features = LayerEncodingTests.manySquares(step: 0.001)
        let encoding = LayerEncoding(of: features)

        #expect(encoding.format == .compact)
        #expect(encoding.text.utf8.count * 10 < GeoJSON.text(of: features).utf8.count)
    }

    @Test(arguments: [(2, 0.01), (4, 0.0004), (6, 0.000025), (6, 0.0000255)])
    func findsTheFewestDecimals(decimals: Int, step: Double) {
        let encoding = LayerEncoding(of: LayerEncodingTests.manySquares(step: step))

        #expect(encoding.text.hasPrefix("{\"decimals\":\(decimals),"))
    }
}

struct MapViewTests {
    @Test func givesTheNewestPeriodTheStrongestColour() {
        #expect(Colour.periods(2).map(\.hex) == ["#2a7ab9", "#e0561b"])
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
