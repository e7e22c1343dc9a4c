extension Document {
    /// Whether a load is from the very host that the page says it is published on.
    ///
    /// A page that is shown at any address, `404.html`, can't name the site's files from where it stands.
    func isOwn(_ load: Load) -> Bool {
        let canonical = all("link").first { $0["rel"]?.lowercased() == "canonical" }?["href"] ?? ""
        guard path.split(separator: "/").last == "404.html", case .host(let own, _) = WebAddress(canonical),
            case .host(let host, _) = WebAddress(load.address)
        else { return false }
        return own == host && load.address.hasPrefix("https://") == canonical.hasPrefix("https://")
    }
}
