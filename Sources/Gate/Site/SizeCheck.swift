/// The site and its files are within the limits of GitHub Pages.
///
/// <https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits>
struct SizeCheck: SiteCheck {
    static let largestSite = 1_000_000_000
    static let largestFile = 100 << 20
    static let largeFile = 50 << 20

    func findings(in site: SiteFacts) -> [SiteFinding] {
        let total = site.sizes.values.reduce(0, +)
        var findings: [SiteFinding] = []
        if total > Self.largestSite {
            findings.append(
                SiteFinding(
                    .error, ".", "The site has \(total.megabytes), and GitHub Pages takes 1,000 MB.",
                    "Leave out the largest data, or publish them elsewhere and link to them."))
        }
        for (path, size) in site.sizes.sorted(by: { $0.key < $1.key }) where size > Self.largeFile {
            findings.append(
                size > Self.largestFile
                    ? SiteFinding(
                        .error, path, "The file has \(size.megabytes), and GitHub takes 104 MB.",
                        "Split it, or publish it elsewhere and link to it.")
                    : SiteFinding(
                        .warning, path, "The file has \(size.megabytes), and GitHub warns from 52 MB on.",
                        "Split it, or leave out what readers don't need."))
        }
        if site.sizes[".nojekyll"] == nil {
            findings.append(
                SiteFinding(
                    .error, ".nojekyll", "The file is missing: GitHub Pages would leave out files as Jekyll does.",
                    "Put an empty file of that name into the folder."))
        }
        return findings
    }
}

extension Int {
    /// Of bytes: `63.4 MB`.
    var megabytes: String {
        let tenths = (self + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
