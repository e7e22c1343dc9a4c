/// Every file in `data/` is listed on the data page, with its licence.
///
/// A file in one language, like `areas.es.csv`, is listed for the readers of that one.
struct OfferCheck: SiteCheck {
    func findings(in site: SiteFacts) -> [SiteFinding] {
        let files = site.sizes.keys.filter { $0.hasPrefix("data/") }.sorted()
        guard !files.isEmpty else { return [] }
        let pages = site.pages.filter { $0.path == "data.html" || $0.path.hasSuffix("/data.html") }
        guard !pages.isEmpty else {
            return [
                SiteFinding(
                    .error, "data.html", "There are data to take away, and no page that lists them.",
                    "Add the page 'data' to site/pages.")
            ]
        }
        let languages = Set(pages.map(\.facts.language))
        return pages.flatMap { path, facts in
            var licensed: [String: (hasLicence: Bool, line: Int)] = [:]
            for offer in facts.offers {
                guard case .relative(let target, _) = WebAddress(offer.target),
                    let file = SitePath.resolve(target, from: SitePath.folder(of: path))
                else { continue }
                licensed[file] = (licensed[file]?.hasLicence ?? false || offer.hasLicence, offer.line)
            }
            return files.filter { $0.language(among: languages) ?? facts.language == facts.language }.compactMap {
                file in
                switch licensed[file] {
                case nil:
                    SiteFinding(
                        .error, path, "The file '\(file)' is not on the page that lists the data.",
                        "List it with its licence, or take it out of data/.")
                case (hasLicence: false, let line)?:
                    SiteFinding(
                        .error, path, line: line, "The file '\(file)' is listed without a licence.",
                        "Say under which licence readers may use it.")
                default: nil
                }
            }
        }
    }
}

extension String {
    /// The language that stands in a file's name before its ending, where it is one of the site's.
    fileprivate func language(among languages: Set<String>) -> String? {
        split(separator: ".").dropFirst().dropLast().last.map(String.init).flatMap { languages.contains($0) ? $0 : nil }
    }
}
