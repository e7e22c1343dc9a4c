extension PageFacts {
    init(of page: Document) {
        language = page.root?["lang"] ?? ""
        canonical = page.all("link").first { $0["rel"] == "canonical" }?["href"]
        alternates = page.all("link").filter { $0["rel"] == "alternate" && $0["hreflang"] != nil }.map {
            Alternate(language: $0["hreflang"] ?? "", target: $0["href"] ?? "", line: $0.line)
        }
        offers = page.all("a").filter { $0["href"]?.contains("data/") ?? false }.map { link in
            Offer(target: link["href"] ?? "", line: link.line, hasLicence: page.licenceStands(beside: link))
        }
        figures = page.all("data").filter { $0.isOfClass("figure") }.map { data in
            FigureFact(
                line: data.line, value: data["value"] ?? "", text: page.text(of: data),
                measure: data["data-measure"] ?? "", region: data["data-region"] ?? "",
                period: data["data-period"] ?? "", model: data["data-model"], unit: data["data-unit"] ?? "",
                since: data["data-since"], compared: data["data-of"], share: data["data-share"],
                above: data["data-above"])
        }
        hasMap = page.elements.contains { $0["id"] == "map" }
        isAside = page.all("meta").contains { $0["name"] == "robots" && $0["content"]?.contains("noindex") ?? false }
    }
}

extension Document {
    /// Whether a licence is named in the item, the row or the section that a link to a file stands in.
    fileprivate func licenceStands(beside link: Element) -> Bool {
        let item = ancestors(of: link).first { ["li", "tr", "article", "section", "dd"].contains($0.name) }
        guard let item else { return false }
        return text(of: item).contains(
            /\b(CC0|CC[ -]BY|ODbL|ODC|MIT|BSD|[Pp]ublic domain|[Dd]ominio público|[Dd]omínio público|[Ll]icen[cs]e|[Ll]icencia|[Ll]icença)/
        )
    }
}
