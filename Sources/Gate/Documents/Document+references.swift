extension Document {
    /// The files and pages that this one mentions, each once a use.
    var references: [Reference] {
        let fetched = loads.map { Reference(target: $0.address, line: $0.line, use: $0.isAtOnce ? .load : .later) }
        var seen: Set<[String]> = []
        return (fetched + links + named + mentioned).filter { seen.insert([$0.target, $0.use.rawValue]).inserted }
    }

    private var links: [Reference] {
        let addresses =
            all("a", "area").flatMap { [($0, $0["href"]), ($0, $0["xlink:href"])] }
            + all("form").map { ($0, $0["action"]) } + all("button", "input").map { ($0, $0["formaction"]) }
        return addresses.compactMap { element, address in
            address.map { Reference(target: $0, line: element.line, use: .link) }
        }
    }

    private var named: [Reference] {
        let relations = all("link").filter { ["canonical", "alternate", "license"].contains($0["rel"] ?? "") }
        let properties: Set<String> = ["og:image", "og:url", "twitter:image"]
        let previews = all("meta").filter { properties.contains($0["property"] ?? $0["name"] ?? "") }
        return (relations.map { ($0, $0["href"]) } + previews.map { ($0, $0["content"]) }).compactMap {
            element, address in
            address.map { Reference(target: $0, line: element.line, use: .named) }
        }
    }

    /// Files of the site that data in the page names, for a script to fetch.
    private var mentioned: [Reference] {
        dataBlocks.filter { $0.dataType == "application/json" }.flatMap { block in
            content(of: block).matches(of: /"((?:\.\.\/)*(?:assets|data)\/[^"\\\s]+\.[a-z0-9]+)"/).map {
                Reference(target: String($0.1), line: block.line, use: .later)
            }
        }
    }
}
