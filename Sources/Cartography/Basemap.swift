import Geography

/// Pictures of the ground from another host, drawn under the layers once the reader turns them on.
package struct Basemap: Hashable, Sendable {
    package let id: String
    package let title: String
    /// The address of a map tile, with `{z}`, `{x}` and `{y}` in it.
    package let url: String
    package let attribution: String
    /// The highest zoom that the host has tiles for.
    package let maximumZoom: Int
    /// The one host that a page with this basemap may ask, like `https://tile.example.org`.
    package let origin: String

    package init(
        id: String, title: String, url: String, attribution: String, maximumZoom: Int
    ) throws(CartographyError) {
        guard let origin = Basemap.origin(of: url), ["{z}", "{x}", "{y}"].allSatisfy(url.contains) else {
            throw .basemapAddress(title: title, url: url)
        }
        guard id.isIdentifier else { throw .identifier(id, of: "basemap '\(title)'") }
        self.id = id
        self.title = title
        self.url = url
        self.attribution = attribution
        self.maximumZoom = maximumZoom
        self.origin = origin
    }

    /// The scheme and host of an https address.
    ///
    /// Only letters that mean nothing in a content security policy may stand in it: a `;` would
    /// begin a new rule.
    private static func origin(of url: String) -> String? {
        guard url.hasPrefix("https://") else { return nil }
        let host = url.dropFirst(8).prefix { $0 != "/" }
        let isPlain = host.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"):
                true
            default: false
            }
        }
        return isPlain && !host.isEmpty ? "https://\(host)" : nil
    }
}
