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
            "picture": .text(MapPicture.path(of: name, in: language, as: .page)),
            "pictureWidth": .text(String(PictureFrame.page.width)),
            "pictureHeight": .text(String(PictureFrame.page.height)),
            "facts": .list(facts.map { ["label": .text($0.label), "value": .text($0.value)] }),
            "hasFacts": .flag(!facts.isEmpty),
            "legend": .list(legend.entries.map { $0.value(in: language) }),
            "hasSeveralPeriods": .flag(hasSeveralPeriods),
            "periods": .list(periods.map { $0.choice(in: language) }),
            "lastPeriod": .text("\(max(0, periods.count - 1))"),
            "hasModes": .flag(hasSeveralPeriods || !backdropChoices(in: edition).isEmpty),
            "changes": .list(changes.map { $0.value(in: language) }),
            "hasChanges": .flag(!changes.isEmpty),
            "changeStarts": .list(Set(changes.map(\.before)).sorted().map { $0.choice(in: language) }),
            "changeEnds": .list(Set(changes.map(\.after)).sorted().map { $0.choice(in: language) }),
            "backdropChoices": .list(backdropChoices(in: edition)),
            "hasAnyBackdrop": .flag(!backdropChoices(in: edition).isEmpty),
            "hasBackdrops": .flag(!backdrops.isEmpty),
            "decimalMark": .text(language.decimalMark),
            "groupMark": .text(language.groupMark),
            "groupsFromFive": .flag(language.groupsFromFiveDigits),
            "hasScore": .flag(layers.contains { $0.score != nil }),
            "isInvented": .flag(isInvented),
            "hasBasemaps": .flag(!basemaps.isEmpty),
            "mapScript": .markup(Markup(script(root: edition.root, in: language))),
            "layerBlocks": .list(layers.map(\.block)),
        ]
    }
}

extension Layer {
    /// The element that holds the layer's features.
    fileprivate var block: TemplateValue {
        let encoding = content.encoding
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
            "isOutline": .flag([.boundary, .subarea, .truth].contains(kind)),
            "isFill": .flag([.detections, .own].contains(kind)),
            "isPoint": .flag(kind == .review),
            "isDetections": .flag(kind == .detections),
            "isHidden": .flag(isHidden),
            "count": .text(language.text(of: count)),
            "total": .text(String(count)),
        ]
    }
}

extension MapView {
    /// What may lie behind the map: our own pictures first, then tiles of other hosts.
    fileprivate func backdropChoices(in edition: Edition) -> [TemplateValue] {
        let own = backdropKinds.map { kind in
            [
                "value": .text("own:\(kind.rawValue)"),
                "title": .text(edition.phrases.text("backdrop.kind.\(kind.rawValue)")),
            ] as TemplateValue
        }
        return own + basemaps.map { ["value": .text($0.id), "title": .text($0.title)] }
    }
}

extension Period {
    /// The period as an entry of a list that readers choose from.
    fileprivate func choice(in language: Language) -> TemplateValue {
        ["id": .text(name), "title": .text(title(in: language))]
    }
}
