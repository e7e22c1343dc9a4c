import Foundation
import GeoIO
import Geography
import Testing

struct GeoJSONWritingTests {
    private func square(_ size: Double) -> Polygon {
        let corners = [(0.0, 0.0), (0, size), (size, size), (size, 0), (0, 0)]
        return Polygon(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) })
    }

    @Test func windsOuterRingsCounterClockwise() {
        let text = GeoJSON.text(of: Feature(square(2)))

        #expect(text.contains("[[[0,0],[2,0],[2,2],[0,2],[0,0]]]"))
    }

    @Test(arguments: [
        (-55.871204, "-55.871204"), (-55.8712, "-55.8712"), (7, "7"), (-0.0000001, "0"), (0.1234567, "0.123457"),
        (-0.5, "-0.5"), (179.9999999, "180"),
    ])
    func writesSixDecimalsWithoutTrailingZeros(value: Double, text: String) {
        let point = Feature(.point(Coordinate(longitude: value, latitude: 0)))

        #expect(GeoJSON.text(of: point).contains("[\(text),0]"))
    }

    @Test func sortsPropertiesAndEscapesTheirText() {
        let feature = Feature(
            .point(Coordinate(longitude: 0, latitude: 0)),
            properties: [
                "b": .string("say \"yes\"\n\u{1}"), "a": .number(407),
            ])

        #expect(GeoJSON.text(of: feature).hasSuffix(#""properties":{"a":407,"b":"say \"yes\"\n\u0001"}}"#))
    }

    @Test func readsBackWhatItWrote() throws {
        var generator = SystemRandomNumberGenerator()
        let features = (0..<200).map { index in
            Feature(
                square(Double.random(in: 0.001...10, using: &generator)),
                properties: [
                    "mean": .number(Double.random(in: 0...1, using: &generator)), "index": .number(Double(index)),
                ])
        }
        let collection = FeatureCollection(features)

        let text = GeoJSON.text(of: collection, precision: .exact)
        let back = try GeoJSON.parse(Data(text.utf8), path: "x")

        #expect(GeoJSON.text(of: back, precision: .exact) == text)
        #expect(back.features.map(\.properties) == features.map(\.properties))
    }
}
