import GeoIO
import Geography
package import Languages

extension MapView {
    /// What the scripts of `templates/` must know to draw the map, as JSON that is safe inside a script element.
    ///
    /// The features aren't in it: each layer's stand in a block of their own, named `layer-` and its id.
    ///
    /// - Parameters:
    ///   - root: The way from the page to the site's root, like `../`.
    ///   - language: What the page is read in.
    /// - Returns: The text of a script element.
    package func script(root: String, in language: Language) -> String {
        let corners = [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY]
        let colours = MapChange.Kind.allCases.map { ($0.rawValue, JSONValue.string($0.colour.hex)) }
        let values: [String: JSONValue] = [
            "name": .string(name),
            "bounds": .array(corners.map { .number(GeoJSON.rounded($0)) }),
            "layers": .array(layers.map { $0.script(among: periods) }),
            "periods": .array(periods.map { $0.script(in: language) }),
            "changes": .array(changes.map { $0.script(root: root) }),
            "changeColours": .object(Dictionary(uniqueKeysWithValues: colours)),
            "basemaps": .array(basemaps.map(\.script)),
            "backdrops": .array(backdrops.map { $0.script(root: root) }),
        ]
        return GeoJSON.text(of: .object(values)).safeInScript
    }
}

extension Layer {
    /// Its period bears the name that the map's list of periods has for the same dates.
    fileprivate func script(among periods: [Period]) -> JSONValue {
        let period = periods.first { $0 == self.period } ?? self.period
        return .object([
            "id": .string(id),
            "title": .string(title),
            "kind": .string(kind.rawValue),
            "period": .optional(period?.name),
            "fill": .string(style.fill.hex),
            "outline": .string(style.outline.hex),
            "opacity": .number(style.opacity),
            "score": .optional(score),
            "model": .optional(model),
            "place": .optional(place),
            "startsHidden": .bool(isHidden),
        ])
    }
}

extension Period {
    fileprivate func script(in language: Language) -> JSONValue {
        .object([
            "id": .string(name),
            "title": .string(title(in: language)),
            "dates": .string("\(start.title(in: language)) – \(end.dayBefore.title(in: language))"),
            "from": .string("\(start)"),
            "until": .string("\(end)"),
        ])
    }
}

extension MapChange {
    fileprivate func script(root: String) -> JSONValue {
        .object([
            "id": .string(id),
            "from": .string(before.name),
            "until": .string(after.name),
            "files": .array(files.map { .object(["name": .string($0.name), "url": .string(root + $0.path)]) }),
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

extension JSONValue {
    fileprivate static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
