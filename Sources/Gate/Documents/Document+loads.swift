extension Document {
    /// Everything that the page has the browser fetch.
    var loads: [Load] { elements.flatMap(loads(of:)) + styleLoads }

    private func loads(of element: Element) -> [Load] {
        let isAtOnce = element["loading"] != "lazy" && !isInside(element, ["noscript", "template"])
        func load(_ attribute: String, _ kind: Load.Kind, atOnce: Bool = isAtOnce) -> [Load] {
            guard let address = element[attribute] else { return [] }
            return [Load(address: address, kind: kind, line: element.line, isAtOnce: atOnce)]
        }
        switch element.name {
        case "script": return load("src", .script)
        case "link": return linkLoads(of: element)
        case "img": return load("src", .picture) + sourceSet(of: element)
        case "source": return load("src", .media, atOnce: false) + sourceSet(of: element)
        case "video": return load("src", .media, atOnce: false) + load("poster", .picture)
        case "audio", "track": return load("src", .media, atOnce: false)
        case "iframe", "frame": return load("src", .frame)
        case "embed": return load("src", .object)
        case "object": return load("data", .object)
        case "input": return load("src", .picture)
        case "image", "use", "feImage": return load("href", .picture) + load("xlink:href", .picture)
        default: return []
        }
    }

    private func linkLoads(of element: Element) -> [Load] {
        guard let address = element["href"] else { return [] }
        let kinds: [String: Load.Kind] = [
            "stylesheet": .style, "icon": .picture, "apple-touch-icon": .picture, "manifest": .manifest,
            "preload": .connection, "modulepreload": .script, "prefetch": .connection, "preconnect": .connection,
            "dns-prefetch": .connection,
        ]
        let relations = (element["rel"] ?? "").lowercased().split(separator: " ").map(String.init)
        guard let kind = relations.lazy.compactMap({ kinds[$0] }).first else { return [] }
        return [Load(address: address, kind: kind, line: element.line, isAtOnce: true)]
    }

    private func sourceSet(of element: Element) -> [Load] {
        SourceSet.addresses(in: element["srcset"] ?? "").map {
            Load(address: $0, kind: .picture, line: element.line, isAtOnce: false)
        }
    }

    private var styleLoads: [Load] {
        let elements = all("style").flatMap { StyleSheet.references(in: content(of: $0), from: $0.line) }
        let attributes = self.elements.flatMap { StyleSheet.references(in: $0["style"] ?? "", from: $0.line) }
        return (elements + attributes).map {
            Load(address: $0.target, kind: .picture, line: $0.line, isAtOnce: true)
        }
    }
}
