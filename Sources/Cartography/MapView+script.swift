import GeoIO
import Geography

extension MapView {
    /// What `templates/map.js` must know to draw the map, as JSON that is safe inside a script element.
    ///
    /// The features aren't in it: each layer's stand in a block of their own, named `layer-` and its id.
    ///
    /// - Parameter root: The way from the page to the site's root, like `../`.
    /// - Returns: One object.
    package func script(root: String) -> String {
        let corners = [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]
        let values: [String: JSONValue] = [
            "name": .string(name),
            "bounds": .array(corners.map { .number(GeoJSON.rounded($0)) }),
            "layers": .array(zip(layers, dotScales).map { $0.script(dotScale: $1) }),
            "basemaps": .array(basemaps.map(\.script)),
            "backdrops": .array(backdrops.map { $0.script(root: root) }),
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

extension Backdrop {
    fileprivate func script(root: String) -> JSONValue {
        .object([
            "id": .string(id),
            "title": .string(title),
            "period": .string(period.name),
            "kind": .string(kind.rawValue),
            "url": .string(root + path),
            "corners": .array(
                corners.map { .array([.number(rounded($0.longitude)), .number(rounded($0.latitude))]) }),
            "attribution": .string(attribution),
        ])
    }

    /// To a centimetre.
    private func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
}
