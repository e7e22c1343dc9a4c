import Languages
import Pages
import Project

extension Press {
    /// The feed of what changed in the published data.
    func feed() throws -> Artefact {
        let feed = Feed(of: regionNames.map { page(ofRegion: $0) }, changes, corrections, in: edition)
        return artefact(Feed.path, from: ["entries": Digest(of: "\(feed)").description]) {
            try $0.render(feed, in: info)
        }
    }

    /// The list of all pages for search engines; nothing where nobody said where the site will be.
    func sitemap(of pages: [Artefact]) -> [Artefact] {
        guard let url = info.url else { return [] }
        let paths = pages.flatMap(\.outputs).map { String($0.dropFirst(ProjectFolder.staged.count + 1)) }
        let sitemap = Sitemap(paths: paths.filter { $0.hasSuffix(".html") && $0 != "404.html" }.sorted(), url: url)
        let inputs = ["pages": ([url] + sitemap.paths).joined(separator: "\n")]
        return [
            artefact(Sitemap.path, from: inputs) { renderer in
                try renderer.render(sitemap, in: info)
            }
        ]
    }
}

extension SiteConfiguration {
    /// How the site's data are to be cited.
    func citation(in language: Language) -> Citation {
        Citation(
            author: author.isEmpty ? title[language] : author[language], year: year ?? "", title: title[language],
            licence: licence, url: url)
    }
}
