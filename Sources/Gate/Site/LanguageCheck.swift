/// Every page is there in every language, says which, and leads to the others.
///
/// The main language is at the top, each of the others in a folder named by its code.
struct LanguageCheck: SiteCheck {
    func findings(in site: SiteFacts) -> [SiteFinding] {
        let pages = site.pages.filter { !$0.facts.isAside && !$0.path.hasSuffix("404.html") }
        let folders = Set(pages.compactMap { $0.path.languageFolder }).sorted()
        let main =
            site.files["index.html"]?.page?.language ?? pages.first { $0.path.languageFolder == nil }?.facts.language
        return site.pages.compactMap { told($0.path, $0.facts, main: main, of: site) }
            + (folders.isEmpty ? [] : complete(pages, [nil] + folders, main: main ?? "", of: site))
    }

    private func told(_ path: String, _ facts: PageFacts, main: String?, of site: SiteFacts) -> SiteFinding? {
        let expected = path.languageFolder ?? main
        guard let expected, !facts.language.isEmpty, facts.language != expected else { return nil }
        return SiteFinding(
            .error, path, line: 1,
            "The page says that its language is '\(facts.language)'; by its place it is '\(expected)'.",
            "Let <html lang> be the language of the folder.")
    }

    private func complete(
        _ pages: [(path: String, facts: PageFacts)], _ folders: [String?], main: String, of site: SiteFacts
    ) -> [SiteFinding] {
        pages.flatMap { path, _ in
            folders.filter { $0 != path.languageFolder }.compactMap { folder in
                let other = (folder.map { $0 + "/" } ?? "") + path.withoutLanguageFolder
                guard site.files[other] != nil else {
                    return SiteFinding(
                        .error, path, "The page is missing in '\(folder ?? main)': there is no '\(other)'.",
                        "Let the build make it; a text without a translation falls back to the main language.")
                }
                let links = site.files[path]?.references.filter { $0.use == .link } ?? []
                guard !links.contains(where: { site.path(of: $0) == other }) else { return nil }
                return SiteFinding(
                    .error, path, "The page has no link to itself in '\(folder ?? main)'.",
                    "Link to '\(other)' from its head.")
            }
        }
    }
}

extension String {
    /// The folder of a path when it is named like a language: `es`, `pt-BR`.
    var languageFolder: String? {
        guard let slash = firstIndex(of: "/") else { return nil }
        let folder = String(self[..<slash])
        return folder.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z]{2,4})?/) == nil ? nil : folder
    }

    var withoutLanguageFolder: String {
        languageFolder.map { String(dropFirst($0.count + 1)) } ?? self
    }
}
