import Cartography
import GeoIO
import Geography
import TestSupport
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
