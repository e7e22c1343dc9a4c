import Foundation
import Testing

struct DataTests {
    private static let remedy = "Make the file anew, or leave it out."

    /// A collection of one polygon with a ring of these corners.
    private static func polygon(_ ring: String) -> String {
        """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [
        \(ring)]}}]}
        """
    }

    private static func layer(_ text: String, _ type: String = "application/geo+json") -> String {
        "<script type=\"\(type)\" id=\"layer-a\">\(text)</script>"
    }

    @Test(arguments: [
        Fault(
            "broken JSON", in: "assets/a.json", "{\n\"a\": 1,\n}",
            says: "assets/a.json:3: error: This isn't JSON: '}' is out of place. \(remedy)"),
        Fault(
            "a number that is none", in: "assets/a.json", "[NaN]",
            says: "assets/a.json:1: error: This isn't JSON: 'N' is out of place. \(remedy)"),
        Fault(
            "a member twice", in: "assets/a.json", "{\"a\": 1,\n\"a\": 2}",
            says: "assets/a.json:2: error: This isn't JSON: the member 'a' comes twice. \(remedy)"),
        Fault(
            "a ring left open", in: "assets/a.geojson", polygon("[[0, 0], [1, 0], [1, 1], [0, 1]]"),
            says: "assets/a.geojson:3: error: A ring doesn't end where it begins. Repeat its first position at its end."
        ),
        Fault(
            "a ring of three positions", in: "assets/a.geojson", polygon("[[0, 0], [1, 0], [0, 0]]"),
            says: "assets/a.geojson:3: error: A ring has fewer than four positions. Leave it out: it holds no ground."),
        Fault(
            "a ring that runs clockwise", in: "assets/a.geojson", polygon("[[0, 0], [0, 1], [1, 1], [0, 0]]"),
            says: "assets/a.geojson:3: warning: An outer ring runs clockwise. Write it the other way round."),
        Fault(
            "latitude first", in: "assets/a.geojson",
            "{\"type\": \"MultiPoint\", \"coordinates\": [[-5.2, -157],\n[-5.3, -157]]}",
            says:
                "assets/a.geojson:1: error: A position is outside of the earth's longitudes and latitudes (the first of 2). "
                + "Write degrees on WGS84, longitude first."),
        Fault(
            "metres for degrees", in: "assets/a.geojson",
            "{\"type\": \"FeatureCollection\", \"features\": [],\n"
                + "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::32721\"}}}",
            says: "assets/a.geojson:2: error: GeoJSON names no 'crs'; this one does. "
                + "Bring the data to longitude and latitude on WGS84."),
        Fault(
            "a type that is none", in: "assets/a.geojson", "{\"type\": \"Circle\"}",
            says: "assets/a.geojson:1: error: 'Circle' is no type of GeoJSON. Write one of RFC 7946, like Polygon."),
        Fault(
            "a row too long", in: "assets/a.csv", "a,b\r\n1,2\r\n3,4,5\r\n",
            says: "assets/a.csv:3: error: A row has 3 cells and the header 2. "
                + "Put texts with commas into quotes, and leave no cell out."),
        Fault(
            "two columns of one name", in: "assets/a.csv", "a,a\r\n1,2\r\n",
            says: "assets/a.csv:1: error: Two columns are named 'a'. Rename one of them."),
        Fault(
            "a quote without an end", in: "assets/a.csv", "a,b\r\n\"1,2\r\n",
            says: "assets/a.csv:2: error: A row has 1 cells and the header 2. "
                + "Put texts with commas into quotes, and leave no cell out.",
            "assets/a.csv:3: error: A quote has no end. Close it; a quote in a text is written twice."),
        Fault(
            "a formula", in: "assets/a.csv", "a,b\r\n+1,=cmd()\r\n",
            says: "assets/a.csv:2: warning: A cell begins like a formula, which spreadsheets would run. "
                + "Begin it with something else than '=', '+' or '@'."),
        Fault(
            "a login page for data", in: "assets/a.geojson", "<!DOCTYPE html><html><body>Sign in</body></html>",
            says: "assets/a.geojson: error: The file is HTML, whatever its name says. Fetch or make it anew."),
        Fault(
            "a picture that is none", in: "assets/a.png", "GIF89a",
            says: "assets/a.png: error: The file is GIF, not PNG. Make it anew, or name it after what it is."),
        Fault(
            "a GeoPackage that is none", in: "assets/a.gpkg", "SQLite format 3\0",
            says: "assets/a.gpkg: error: The file isn't GeoPackage. Make it anew, or name it after what it is."),
        Fault(
            "an empty file", in: "assets/a.csv", "",
            says: "assets/a.csv: error: The file is empty. Make it anew, or leave it out."),
        Fault(
            "a feed that isn't well-formed", in: "feed.xml", "<feed>\n<id>a</feed>",
            says: "feed.xml:2: error: The file isn't well-formed: Opening and ending tag mismatch: id line 2 and feed. "
                + "Close every element where it ends, and write '&' as '&amp;'."),
        Fault(
            "a feed without a date", in: "feed.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>a</id><title>b</title></feed>",
            says: "feed.xml:1: error: <feed> has no <updated>. An Atom feed needs one (RFC 4287)."),
        Fault(
            "a layer in a page", page: layer("{\"type\": \"FeatureCollection\"}"),
            says: "about.html:13: error: In 'layer-a': A FeatureCollection has no 'features'. "
                + "Write the array, empty if there are none."),
        Fault(
            "a layer that breaks off", page: layer("{\n\"type\":"),
            says: "about.html:14: error: In 'layer-a': This isn't JSON: it ends in the middle. \(remedy)"),
        Fault(
            "a compact layer that breaks off",
            page: layer(
                "{\"decimals\":0,\"steps\":\"\",\"shapes\":\"DCA\",\"columns\":[]}",
                "application/vnd.minemap.features+json"),
            says: "about.html:13: error: In 'layer-a': The layer's shapes can't be decoded. Build the page anew."),
        Fault(
            "a compact layer of two corners",
            page: layer(
                "{\"decimals\":0,\"steps\":\"\",\"shapes\":\"DCAACA\",\"columns\":[]}",
                "application/vnd.minemap.features+json"),
            says: "about.html:13: error: In 'layer-a': A ring has fewer than four positions. "
                + "Leave it out: it holds no ground."),
        Fault(
            "a compact layer with a column of numbers too long",
            page: layer(
                "{\"decimals\":0,\"steps\":\"\",\"shapes\":\"BAA\",\"columns\":"
                    + "[{\"name\":\"a\",\"floats\":\"AAAAAAAAAAAA\"}]}",
                "application/vnd.minemap.features+json"),
            says: "about.html:13: error: In 'layer-a': A column of the layer doesn't fit its features. "
                + "Build the page anew."),
        Fault(
            "a compact layer with a column too long",
            page: layer(
                "{\"decimals\":0,\"steps\":\"\",\"shapes\":\"BAA\",\"columns\":[{\"name\":\"a\",\"values\":[1,2]}]}",
                "application/vnd.minemap.features+json"),
            says: "about.html:13: error: In 'layer-a': A column of the layer doesn't fit its features. "
                + "Build the page anew."),
    ])
    func namesDataThatIsNotWhatItSays(fault: Fault) async throws {
        let found = try await fault.found()

        #expect(found == fault.messages)
    }

    @Test(arguments: [
        ("assets/a.json", "{\"a\": [1, -2.5e3, true, null, \"\\u00e9\\n\"]}"),
        ("assets/a.geojson", polygon("[[0, 0], [1, 0], [1, 1], [0, 0]]")),
        ("assets/a.csv", "a,b\r\n\"1, \"\"2\"\"\r\n3\",-4\r\n"), ("assets/a.csv", "a;b\r\n1,5;\"2;3\"\r\n"),
    ])
    func letsSoundDataPass(path: String, text: String) async throws {
        let found = try await Fault("", in: path, text).found()

        #expect(found == [])
    }
}
