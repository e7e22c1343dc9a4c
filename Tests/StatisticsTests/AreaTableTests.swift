import Detections
import Foundation
import GeoIO
import Geography
import Statistics
import Testing

struct AreaTableTests {
    private func table() throws -> AreaTable {
        let corners = [(0.0, 0.0), (0.01, 0), (0.01, 0.01), (0, 0.01), (0, 0)]
        let square = Feature(Polygon(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) }))
        let rows = try ["2020", "2018"].flatMap { year in
            try MinedArea.series(of: [
                RegionDetections(
                    region: "Serra, \"Norte\"", period: try #require(Period(year)), model: "m", threshold: 0.8,
                    detections: DetectionSet(features: FeatureCollection([square])), observedShare: 0.5, dataDigest: "d"
                )
            ])
        }
        return AreaTable(rows)
    }

    @Test func quotesWhatCSVNeedsQuoted() throws {
        let line = try table().csv.split(separator: "\r\n").dropFirst().first

        #expect(
            line == """
                "Serra, ""Norte\""",2018,2018-01-01,2019-01-01,m,0.8,footprint,1,0,0.5000,,,,123.0907,123.0907,,,,123.0907,d
                """)
    }

    @Test func writesForSpreadsheetsWithADecimalComma() throws {
        let headings = AreaTable.columns.map { $0.name == "region" ? "Región; nombre" : $0.name }
        let lines = try table().spreadsheet(headings: headings, decimalMark: ",").components(separatedBy: "\r\n")

        #expect(lines[0].hasPrefix("\u{FEFF}\"Región; nombre\";period;"))
        #expect(
            lines[1] == """
                "Serra, ""Norte\""";2018;2018-01-01;2019-01-01;m;0,8;footprint;1;0;0,5000;;;;123,0907;123,0907;;;;123,0907;d
                """)
    }

    @Test(arguments: ["a\nb", "a\rb", "a\r\nb"])
    func quotesWhatHoldsTheEndOfALine(region: String) {
        let area = MinedArea(
            region: region, period: year, model: "m", threshold: 0.5, detectionCount: 0, footprint: .zero,
            polygonSum: .zero, cumulative: .zero, dataDigest: "")

        #expect(AreaTable([area]).csv.contains("\"\(region)\",2020"))
    }

    private var year: Period {
        guard let year = Period("2020") else { preconditionFailure("2020 is a year") }
        return year
    }

    @Test func sortsByRegionThenPeriod() throws {
        #expect(try table().rows.map(\.period.name) == ["2018", "2020"])
    }

    @Test func saysTheSameInJSON() throws {
        let json = try JSONSerialization.jsonObject(with: Data(try table().json.utf8)) as? [String: Any]
        let rows = try #require(json?["rows"] as? [[String: Any]])

        #expect(rows.map { $0["footprint_ha"] as? Double } == [123.0907, 123.0907])
        #expect(rows.allSatisfy { $0["new_ha"] is NSNull })
        #expect((json?["columns"] as? [[String: String]])?.count == AreaTable.columns.count)
    }

    @Test func readsItsRowsBack() throws {
        let rows = try table().rows

        #expect(try JSONDecoder().decode([MinedArea].self, from: JSONEncoder().encode(rows)) == rows)
    }
}
