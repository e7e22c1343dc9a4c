import Foundation

/// The layers and other data within a page can be read.
struct EmbeddedDataCheck: PageCheck {
    func findings(on page: Document) -> [Finding] {
        page.dataBlocks.flatMap { block -> [Finding] in
            let file = SiteFile(path: page.path, bytes: Data(page.content(of: block).utf8))
            let findings: [Finding] =
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

extension Finding {
    /// The same, of a block that begins in some line of a page.
    fileprivate func moved(by line: Int, in id: String?) -> Finding {
        let block = id.map { "In '\($0)': " } ?? ""
        return Finding(severity, file, line: max(line, line + self.line - 1), block + problem, remedy)
    }
}
