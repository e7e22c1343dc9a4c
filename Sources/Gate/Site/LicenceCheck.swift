/// Programs of others come with their licences.
struct LicenceCheck: SiteCheck {
    /// How the names of others' programs begin.
    private static let programs = ["maplibre-gl", "pmtiles"]

    func findings(in site: SiteFacts) -> [SiteFinding] {
        let scripts = site.sizes.keys.filter { $0.hasSuffix(".js") }.sorted()
        return scripts.compactMap { script in
            let name = script.split(separator: "/").last ?? ""
            guard let program = Self.programs.first(where: name.hasPrefix) else { return nil }
            let start = SitePath.folder(of: script) + program
            let hasLicence = site.sizes.contains { path, size in
                path.hasPrefix(start) && path.uppercased().contains("LICEN") && size > 100
            }
            return hasLicence
                ? nil
                : SiteFinding(
                    .error, script, "The licence of \(program) isn't beside it.",
                    "Put it there as '\(start).LICENSE.txt'.")
        }
    }
}
