package import Languages

extension SiteConfiguration {
    /// The texts that readers see, each with its place in site.yml.
    package var texts: [(place: String, text: LocalizedText)] {
        var texts = [(place: "title", text: title), ("tagline", tagline)]
        texts += credits.map { ("credits", $0) }
        texts += regions.compactMap { region in region.title.map { ("regions: \(region.name ?? ""): title", $0) } }
        texts += basemaps.flatMap { [("basemaps: \($0.name): title", $0.title), ("attribution", $0.attribution)] }
        texts += maps.flatMap(\.texts)
        texts += galleries.flatMap(\.texts)
        texts.append(("citation: author", author))
        return texts
    }

    /// What readers of a language find in another language: the places in site.yml, each once.
    package func untranslated(in language: Language) -> [String] {
        let places = texts.filter { $0.text.isMissing(in: language) }.map { "site/site.yml: \($0.place)" }
        return places.enumerated().filter { places.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}

extension GalleryConfiguration {
    fileprivate var texts: [(place: String, text: LocalizedText)] {
        let captions =
            switch source {
            case .region(_, _, _, _, let places): places.map(\.caption)
            case .chips(_, let picks): picks.map(\.caption)
            }
        let own = [("title", title), ("text", text), ("credit", credit)]
        return (own + captions.map { ("captions", $0) }).map { ("galleries: \(name): \($0.0)", $0.1) }
    }
}

extension MapConfiguration {
    fileprivate var texts: [(place: String, text: LocalizedText)] {
        let own = [
            ("title", title), ("summary", summary), ("model", model), ("threshold", threshold), ("date", date),
            ("dataset", dataset),
        ]
        return (own + caveats.map { ("caveats", $0) }).map { ("maps: \(name): \($0.0)", $0.1) }
    }
}
