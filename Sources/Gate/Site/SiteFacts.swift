/// What is known of all files of a site.
struct SiteFacts: Sendable {
    let files: [String: FileFacts]
    /// Bytes, by path.
    let sizes: [String: Int]
    /// The rows of the table of areas; `nil` where the site has none that can be read.
    let areas: AreaRecords?
    let forms: [String: NumberForm]
    /// Where the site is published, as its pages say, with a slash at the end; `nil` where they don't.
    let address: String?

    init(files: [String: FileFacts], sizes: [String: Int], areas: AreaRecords?, forms: [String: NumberForm]) {
        self.files = files
        self.sizes = sizes
        self.areas = areas
        self.forms = forms
        address = Self.address(of: files)
    }

    /// The pages, by path.
    var pages: [(path: String, facts: PageFacts)] {
        files.compactMap { path, facts in facts.page.map { (path, $0) } }.sorted { $0.path < $1.path }
    }

    /// The path of what a reference leads to; `nil` when it isn't of this site.
    func path(of reference: Reference) -> String? {
        let path = reference.path ?? self.path(ofAddress: reference.target)
        return path.map { $0.isEmpty || $0.hasSuffix("/") ? $0 + "index.html" : $0 }
    }

    private func path(ofAddress text: String) -> String? {
        guard let address, text.hasPrefix(address) else { return nil }
        return String(text.dropFirst(address.count).prefix { $0 != "?" && $0 != "#" })
    }

    /// What the pages' own addresses have before their paths, as most say it.
    private static func address(of files: [String: FileFacts]) -> String? {
        var counts: [String: Int] = [:]
        for (path, facts) in files {
            guard let canonical = facts.page?.canonical, case .host = WebAddress(canonical) else { continue }
            let short = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
            for ending in Set([path, short]) where canonical.hasSuffix("/" + ending) {
                counts[String(canonical.dropLast(ending.count)), default: 0] += 1
            }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
