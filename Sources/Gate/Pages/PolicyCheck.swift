/// A page has a content security policy, a strict one, which what is in the page satisfies.
struct PolicyCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        let element = page.all("meta").first { $0["http-equiv"]?.lowercased() == "content-security-policy" }
        guard let root = page.root, let element, let text = element["content"] else {
            return page.root.map {
                [
                    page.error(
                        at: $0, "The page has no content security policy.",
                        "Write it into the head as <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; …\"/>."
                    )
                ]
            } ?? []
        }
        let policy = ContentPolicy(text)
        return late(element, on: page) + lax(policy, at: element, on: page) + inline(policy, on: page)
            + loads(policy, on: page) + tiles(policy, at: element, on: page, root: root)
    }

    private func late(_ element: Element, on page: Document) -> [SiteFinding] {
        page.loads.filter { $0.line < element.line }.prefix(1).map { load in
            page.error(
                at: element, "The policy comes after '\(load.address.shortened)', which it doesn't rule.",
                "Put it first in the head, after the encoding.")
        }
    }

    private func lax(_ policy: ContentPolicy, at element: Element, on page: Document) -> [SiteFinding] {
        let basis = policy.directives["default-src"]
        var findings: [SiteFinding] = []
        if basis != ["'none'"] && basis != ["'self'"] {
            findings.append(
                page.error(
                    at: element, "The policy lets in what it doesn't name.", "Begin it with \"default-src 'none'\"."))
        }
        let lax = ["*", "http:", "https:", "'unsafe-inline'", "'unsafe-eval'"]
        for (directive, sources) in policy.directives.sorted(by: { $0.key < $1.key }) {
            for source in sources where lax.contains(source) || source.hasPrefix("*.") {
                findings.append(
                    page.error(
                        at: element, "The policy's \(directive) lets in \(source).", "Name the hosts that are needed."))
            }
        }
        return findings
    }

    private func inline(_ policy: ContentPolicy, on page: Document) -> [SiteFinding] {
        page.elements.flatMap { element -> [SiteFinding] in
            var findings: [SiteFinding] = []
            if element.name == "script", element["src"] == nil, element.dataType == nil {
                findings.append(
                    page.error(
                        at: element, "A script stands in the page, where the policy stops it.",
                        "Put it into a file in assets/."))
            }
            if element.name == "style" || element["style"] != nil, !policy.allowsInline("style-src") {
                let what = element.name == "style" ? "<style>" : "style=\"…\""
                findings.append(
                    page.error(
                        at: element, "\(what) stands in the page, where the policy stops it.",
                        "Put the rule into a style sheet in assets/, under a class."))
            }
            return findings
                + element.attributes.keys.sorted().filter { $0.lowercased().hasPrefix("on") }.map { name in
                    page.error(
                        at: element, "'\(name)' holds a script, which the policy stops.",
                        "Listen for the event in a file in assets/.")
                }
        }
    }

    private func loads(_ policy: ContentPolicy, on page: Document) -> [SiteFinding] {
        page.loads.filter { load in
            // Its own host is what the policy calls 'self'.
            let address = WebAddress(page.isOwn(load) ? "own" : load.address)
            return load.kind != .connection && !policy.allows(address, for: load.kind.rawValue)
        }.map {
            SiteFinding(
                .error, page.path, line: $0.line,
                "The policy's \($0.kind.rawValue) stops '\($0.address.shortened)'.",
                "Leave it out, or let the policy name where it comes from.")
        }
    }

    /// Basemaps are asked for by a script, with addresses that stand in the page's data: the policy names their hosts, and
    /// no others.
    private func tiles(_ policy: ContentPolicy, at element: Element, on page: Document, root: Element) -> [SiteFinding]
    {
        let addresses = page.dataBlocks.flatMap { block in
            page.content(of: block).matches(of: /"(https:\/\/[^"\s]*\{[a-z]+\}[^"\s]*)"/).map { (block, String($0.1)) }
        }
        let stopped = addresses.filter { !policy.allows(WebAddress($0.1), for: "img-src") }.map { block, address in
            page.error(
                at: block, "The policy's img-src stops the basemap '\(address.shortened)'.",
                "Let the policy name its host.")
        }
        let unused = policy.hosts.filter { host, _ in !addresses.contains { $0.1.lowercased().hasPrefix(host) } }
        return stopped
            + unused.filter { !$0.host.hasPrefix("*") }.map { host, directive in
                page.warning(
                    at: element, "The policy's \(directive) lets in '\(host)', which nothing on the page asks.",
                    "Leave the host out.")
            }
    }
}
