import Detections
import Geography
import Testing

struct DetectionFileTests {
    @Test func isNamedInThePublishedGrammar() throws {
        let file = DetectionFile(
            region: "amazon_basin", model: "44px_v2.6", threshold: 0.8,
            period: try #require(Period("2020-01-01..2021-02-01")))

        #expect(file.windows == "data/outputs/44px_v2.6/amazon_basin_44px_v2.6_0.80_2020-01-01_2021-02-01.geojson")
        #expect(
            file.dissolved
                == "data/outputs/44px_v2.6/amazon_basin_44px_v2.6_0.80_2020-01-01_2021-02-01-dissolved-0.8.geojson")
    }
}
