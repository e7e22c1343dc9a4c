import Cartography
import Geography
import Languages
import Project

extension MapView {
    /// What the templates of a map and of a story share: legend, facts, and the data blocks.
    func values(in edition: Edition) throws(PagesError) -> [String: TemplateValue] {
        let language = edition.language
        return [
            "mapName": .text(name),
            "title": .text(title),
            "summary": .text(summary),
            "picture": .text(picturePath),
            "facts": .list(facts.map { ["label": .text($0.label), "value": .text($0.value)] }),
            "hasFacts": .flag(!facts.isEmpty),
            "legend": .list(legend.entries.map { $0.value(in: language) }),
            "hasSeveralPeriods": .flag(hasSeveralPeriods),
            "hasScore": .flag(layers.contains { $0.score != nil }),
            "basemaps": .list(basemaps.map { ["id": .text($0.id), "title": .text($0.title)] }),
            "isInvented": .flag(isInvented),
            "hasBasemaps": .flag(!basemaps.isEmpty),
            "mapScript": .markup(Markup(script(root: edition.root))),
            "layerBlocks": .list(layers.map(\.block)),
        ]
    }
}

extension Layer {
    /// The element that holds the layer's features.
    fileprivate var block: TemplateValue {
        let encoding = LayerEncoding(of: features)
        return ["id": .text(id), "type": .text(encoding.format.rawValue), "features": .markup(Markup(encoding.text))]
    }
}

extension Legend.Entry {
    func value(in language: Language) -> TemplateValue {
        [
            "id": .text(layer),
            "title": .text(title),
            "period": .optional(period?.title(in: language)),
            "fill": .text(style.fill.hex),
            "outline": .text(style.outline.hex),
            "kind": .text(kind.rawValue),
            "isOutline": .flag(kind != .detections),
            "isDetections": .flag(kind == .detections),
            "count": .text(language.text(of: count)),
            "total": .text(String(count)),
        ]
    }
}
