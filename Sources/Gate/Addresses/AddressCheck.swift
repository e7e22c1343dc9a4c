/// Addresses stay in the site, which lies below a path of its host and also opens from a disk.
enum AddressCheck {
    /// Follows a file's references as far as that goes without the other files.
    ///
    /// - Returns: Those that lead to a file of the site or to a host, and what is wrong with the others.
    static func resolve(_ references: [Reference], in path: String) -> (inside: [Reference], findings: [SiteFinding]) {
        var inside: [Reference] = []
        var findings: [SiteFinding] = []
        for var reference in references {
            switch WebAddress(reference.target) {
            case .scheme: continue
            case .host: inside.append(reference)
            // Hosts show this one at any address, from which a relative way would lead anywhere.
            case .fromRoot where path == "404.html" || path.hasSuffix("/404.html"): continue
            case .fromRoot:
                findings.append(
                    SiteFinding(
                        .error, path, line: reference.line,
                        "The address '\(reference.target.shortened)' begins at the root of the host, and the site lies below it.",
                        "Write it relative to the page."))
            case .relative(let target, let fragment):
                let isOwn = target.isEmpty
                guard let resolved = isOwn ? path : SitePath.resolve(target, from: SitePath.folder(of: path)) else {
                    findings.append(
                        SiteFinding(
                            .error, path, line: reference.line,
                            "The address '\(reference.target.shortened)' leaves the site.",
                            "Link to something in the site, or to an address of the web."))
                    continue
                }
                (reference.path, reference.fragment) = (resolved, fragment)
                inside.append(reference)
            }
        }
        return (inside, findings)
    }
}
