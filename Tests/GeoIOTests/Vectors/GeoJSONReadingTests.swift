import Foundation
import GeoIO
import Geography
import Testing

struct GeoJSONReadingTests {
    private let square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]"

    private func parse(_ text: String) throws(GeoIOError) -> FeatureCollection {
        try GeoJSON.parse(Data(text.utf8), path: "x.geojson")
    }

    private func message(_ bytes: Data) -> String? {
        do {
            _ = try GeoJSON.parse(bytes, path: "x.geojson")
            return nil
        } catch {
            return error.description
        }
    }

    @Test func readsAPolygonWithItsProperties() throws {
        let collection = try parse(
            """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"mean":0.75,"name":"A","none":null},
             "geometry":{"type":"Polygon","coordinates":\(square)}}]}
            """)

        #expect(collection.features.first?.properties == ["mean": .number(0.75), "name": .string("A"), "none": .null])
        #expect(collection.polygons.first?.exterior.count == 5)
    }

    @Test func takesAnEmptyCollectionAsValid() throws {
        #expect(try parse(#"{"type":"FeatureCollection","features":[]}"#).features.isEmpty)
    }

    @Test func takesALoneGeometryAsACollectionOfOne() throws {
        #expect(try parse(#"{"type":"Polygon","coordinates":\#(square)}"#).polygons.count == 1)
    }

    @Test func leavesOutAltitudes() throws {
        let collection = try parse(#"{"type":"Polygon","coordinates":[[[0,0,9],[1,0,9],[1,1,9],[0,0,9]]]}"#)

        #expect(collection.polygons.first?.exterior.last == Coordinate(longitude: 0, latitude: 0))
    }

    @Test func saysThatAFileIsMissing() {
        #expect {
            try GeoJSON.read("/nowhere/x.geojson")
        } throws: { error in
            "\(error)" == """
                Can't read '/nowhere/x.geojson': there is no such file.
                Check the path and that you may read the file.
                """
        }
    }

    @Test func saysThatAFileIsEmpty() {
        #expect(
            message(Data()) == """
                'x.geojson' is empty (0 bytes).
                Fetch or export it again; a map without features is an empty FeatureCollection.
                """)
    }

    @Test func saysThatAFileIsAWebPage() {
        #expect(
            message(Data("<!DOCTYPE html><html></html>".utf8)) == """
                'x.geojson' is a web page (HTML), not GeoJSON: probably a login or an error page saved under this name.
                Get the file from its source again, signed in if it asks for that.
                """)
    }

    @Test func saysWhichByteIsNotUTF8() {
        let bytes = Data(#"{"a":"Tapaj"#.utf8) + [0xF3, 0x73] + Data(#""}"#.utf8)

        #expect(
            message(bytes) == """
                'x.geojson' isn't UTF-8: byte 11 can't be read as text.
                Save it as UTF-8, for example with 'iconv -f latin1 -t utf8'.
                """)
    }

    @Test func saysThatAFileWasCutOff() {
        #expect(
            message(Data(#"{"type":"FeatureCollection","features":[{"type":"Fea"#.utf8)) == """
                'x.geojson' isn't whole JSON: Unexpected end of file during JSON parse.
                It may have been cut off: fetch or export it again.
                """)
    }

    @Test func saysWhereARingIsOpen() {
        let text =
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":"#
            + #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}}]}"#

        #expect(
            message(Data(text.utf8)) == """
                'x.geojson' isn't GeoJSON at features[0].geometry.coordinates: a ring isn't closed: its last position \
                must repeat its first.
                See RFC 7946; 'ogrinfo' shows what other programs make of the file.
                """)
    }

    @Test func saysThatCoordinatesAreNotDegrees() throws {
        let text = #"{"type":"Polygon","coordinates":[[[650000,9200000],[1,0],[1,1],[650000,9200000]]]}"#

        #expect(
            try #require(message(Data(text.utf8))).contains(
                "[650000.0, 9200000.0] is no longitude and latitude in degrees"))
    }

    @Test func refusesAnotherCRSByName() throws {
        let text =
            #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:32721"}},"features":[]}"#

        #expect(
            message(Data(text.utf8)) == """
                'x.geojson' is in 'EPSG:32721', but GeoJSON is longitude and latitude on WGS84.
                Convert it: ogr2ogr -t_srs EPSG:4326 -lco RFC7946=YES OUT.geojson IN.geojson
                """)
    }
}
