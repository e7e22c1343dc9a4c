import GeoIO
import Pipeline

extension Forecast {
    /// The forecast for programs.
    var json: String {
        GeoJSON.text(
            of: .object([
                "entries": .array(entries.map(\.json)), "bytes": .number(Double(bytes)), "seconds": .number(seconds),
                "moving": .array(moving.map(\.json)), "left_out": .array(leftOut.map { .string($0.what) }),
            ]))
    }
}

extension Forecast.Entry {
    fileprivate var json: JSONValue {
        let number = { (value: Int) in JSONValue.number(Double(value)) }
        return .object([
            "region": .string(region), "period": .string(period), "model": .string(model), "imagery": .string(imagery),
            "scenes_found": number(scenesFound), "scenes_left_out": number(scenesLeftOut),
            "overpasses": number(overpasses), "tiles": number(tiles), "composites": number(composites.total),
            "composites_to_make": number(composites.toMake), "scores": number(scores.total),
            "scores_to_make": number(scores.toMake), "windows": number(windows), "bytes": number(bytes),
            "seconds": .number(seconds),
        ])
    }
}

extension Forecast.Moving {
    fileprivate var json: JSONValue {
        .object([
            "region": .string(region), "period": .string(period), "model": .string(model),
            "published_ha": hectares.map(JSONValue.number) ?? .null,
        ])
    }
}
