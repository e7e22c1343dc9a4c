import Foundation

/// The layers and other data within a page can be read.
struct EmbeddedDataCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        page.dataBlocks.flatMap { block -> [SiteFinding] in
            let file = SiteFile(path: page.path, bytes: Data(page.content(of: block).utf8))
            let findings: [SiteFinding] =
                switch block.dataType {
                case "application/geo+json": GeoJSONCheck.findings(in: file)
                case "application/vnd.minemap.features+json": CompactLayerCheck.findings(in: file)
                case let type? where type.hasSuffix("json"): JSONCheck.findings(in: file)
                default: []
                }
            return findings.map { $0.moved(by: block.line, in: block["id"]) }
        }
    }
}

extension SiteFinding {
    /// The same, of a block that begins in some line of a page.
    fileprivate func moved(by line: Int, in id: String?) -> SiteFinding {
        let block = id.map { "In '\($0)': " } ?? ""
        return SiteFinding(severity, file, line: max(line, line + self.line - 1), block + problem, remedy)
    }
}
