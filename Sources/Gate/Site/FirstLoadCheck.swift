/// What a page loads at once is little enough for a slow line.
struct FirstLoadCheck: SiteCheck {
    /// Bytes as they go over the line.
    static let limit = 1_500_000

    func findings(in site: SiteFacts) -> [SiteFinding] {
        site.pages.compactMap { path, _ in
            let loaded = Set(site.loads(of: path)).sorted()
            let sizes = loaded.map { (path: $0, size: site.files[$0]?.transferSize ?? 0) }
            let total = sizes.reduce(0) { $0 + $1.size }
            guard total > Self.limit else { return nil }
            let largest = sizes.sorted { ($1.size, $0.path) < ($0.size, $1.path) }.prefix(3)
            return SiteFinding(
                .warning, path, "A reader fetches \(total.megabytes) for this page, and more than 1.5 MB is slow.",
                "The largest are \(largest.map { "\($0.path) (\($0.size.megabytes))" }.joined(separator: ", ")).")
        }
    }
}

extension SiteFacts {
    /// A page and what it loads at once, and what that loads.
    fileprivate func loads(of path: String) -> [String] {
        let direct = files[path]?.references.filter { $0.use == .load }.compactMap(self.path(of:)) ?? []
        let styles = direct.filter { $0.hasSuffix(".css") }
        let indirect = styles.flatMap { files[$0]?.references.compactMap(self.path(of:)) ?? [] }
        return [path] + direct + indirect
    }
}
