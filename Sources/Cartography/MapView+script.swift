import GeoIO
import Geography

extension MapView {
    /// What `templates/map.js` must know to draw the map, as JSON that is safe inside a script element.
    ///
    /// The features aren't in it: each layer's stand in a block of their own, named `layer-` and its id.
    package var script: String {
        let corners = [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]
        let values: [String: JSONValue] = [
            "name": .string(name),
            "bounds": .array(corners.map { .number(GeoJSON.rounded($0)) }),
            "layers": .array(zip(layers, dotScales).map { $0.script(dotScale: $1) }),
            "basemaps": .array(basemaps.map(\.script)),
        ]
        return GeoJSON.text(of: .object(values)).safeInScript
    }
}

extension Layer {
    fileprivate func script(dotScale: Double) -> JSONValue {
        .object([
            "id": .string(id),
            "dotScale": .number(dotScale),
            "title": .string(title),
            "kind": .string(kind.rawValue),
            "period": period.map { .string($0.name) } ?? .null,
            "from": period.map { .string("\($0.start)") } ?? .null,
            "until": period.map { .string("\($0.end)") } ?? .null,
            "fill": .string(style.fill.hex),
            "outline": .string(style.outline.hex),
            "opacity": .number(style.opacity),
            "score": score.map(JSONValue.string) ?? .null,
        ])
    }
}

extension Basemap {
    fileprivate var script: JSONValue {
        .object([
            "id": .string(id),
            "url": .string(url),
            "attribution": .string(attribution),
            "maximumZoom": .number(Double(maximumZoom)),
        ])
    }
}
