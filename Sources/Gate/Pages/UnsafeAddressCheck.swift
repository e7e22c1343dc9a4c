/// No address runs a script, opens a made-up page or a file of the reader's.
struct UnsafeAddressCheck: PageCheck {
    private static let followed = ["href", "xlink:href", "action", "formaction", "src", "data", "cite", "ping"]
    /// Where bytes in the address itself are only shown.
    private static let shown: Set = ["img", "link", "source", "image", "use", "feImage", "video", "audio", "input"]

    func findings(on page: Document) -> [SiteFinding] {
        page.elements.flatMap { element in
            Self.followed.compactMap { attribute in
                element[attribute].flatMap { finding(on: $0, at: element, on: page) }
            }
        }
    }

    private func finding(on address: String, at element: Element, on page: Document) -> SiteFinding? {
        guard case .scheme(let scheme) = WebAddress(address) else { return nil }
        switch scheme {
        case "javascript", "vbscript":
            return page.error(
                at: element, "The address '\(address.shortened)' runs a script.",
                "Take it out of the text or the data that it came with.")
        case "data" where !Self.shown.contains(element.name):
            return page.error(
                at: element, "The address '\(address.shortened)' is a page made up on the spot.",
                "Link to a file of the site.")
        case "file", "blob":
            return page.error(
                at: element, "The address '\(address.shortened)' is on one computer only.",
                "Link to a file of the site.")
        default: return nil
        }
    }
}

extension String {
    /// The beginning, enough to find it by.
    var shortened: String { count > 60 ? prefix(60) + "…" : self }
}
