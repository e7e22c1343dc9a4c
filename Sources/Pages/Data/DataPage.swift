package import Project

/// The page of downloads: every file with its size, hash, licence and attribution, what its columns mean, and how to cite it.
package struct DataPage: Hashable, Sendable {
    package let document: MarkdownDocument
    package let downloads: [Download]
    fileprivate let heading: PageHeading

    package init(document: MarkdownDocument, downloads: [Download]) throws(ConfigurationError) {
        self.document = document
        self.downloads = downloads
        heading = try PageHeading(of: document)
    }
}

extension SiteRenderer {
    package func render(_ page: DataPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let heading = page.heading
        var values = page.document.values(heading)
        var groups: [TemplateValue] = []
        for group in Download.Group.allCases {
            let files = page.downloads.filter { $0.group == group }
            guard !files.isEmpty else { continue }
            groups.append([
                "id": .text("files-\(group.rawValue)"),
                "title": .text(site.phrases.text("data.group.\(group.rawValue)")),
                "downloads": .list(try files.values(in: site.language)),
            ])
        }
        values["groups"] = .list(groups)
        values["hasDownloads"] = .flag(!page.downloads.isEmpty)
        values["dictionaries"] = .list(page.downloads.filter { !$0.columns.isEmpty }.map(\.dictionary))
        values["hasDictionaries"] = .flag(page.downloads.contains { !$0.columns.isEmpty })
        values["citation"] = .text(site.citation.text)
        values["bibTeX"] = .text(site.citation.bibTeX)
        values["siteLicence"] = .text(site.citation.licence)
        values["licenceAddress"] = .optional(site.licenceAddress)
        let frame = PageFrame(
            path: "data.html", title: heading.title, description: heading.summary,
            linkedData: .catalogue(page.downloads, called: "\(site.title): \(heading.title)", in: site))
        return try self.page(frame, in: site, with: "data", values)
    }
}
