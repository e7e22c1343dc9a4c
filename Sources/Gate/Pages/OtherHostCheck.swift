/// A page fetches nothing from another host; a reader's click may.
struct OtherHostCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        let loads = page.loads.filter { !page.isOwn($0) }.compactMap { load -> SiteFinding? in
            guard case .host(let host, _) = WebAddress(load.address) else { return nil }
            return SiteFinding(
                .error, page.path, line: load.line, "The page asks another host, '\(host)', for '\(load.address)'.",
                "Put the file into the site and name it by a relative address.")
        }
        let sent = page.all("form", "base").compactMap { element -> SiteFinding? in
            guard case .host(let host, _) = WebAddress(element["action"] ?? element["href"] ?? "") else { return nil }
            return page.error(
                at: element, "<\(element.name)> sends readers to another host, '\(host)'.",
                "Leave it out: the site has no server.")
        }
        let refreshes = page.all("meta").filter { $0["http-equiv"]?.lowercased() == "refresh" }
        return loads + sent
            + refreshes.filter { $0["content"]?.contains("//") ?? false }.map {
                page.error(
                    at: $0, "The page sends its readers to another host by itself.",
                    "Link to the place instead, so that they choose.")
            }
    }
}
