/// Something that a page has the browser fetch.
struct Load: Hashable, Sendable {
    /// What for; the raw value is the directive of a policy that rules it.
    enum Kind: String, Hashable, Sendable {
        case script = "script-src"
        case style = "style-src"
        case picture = "img-src"
        case media = "media-src"
        case frame = "frame-src"
        case object = "object-src"
        case manifest = "manifest-src"
        /// A connection that is only made ready.
        case connection = "connect-src"
    }

    let address: String
    let kind: Kind
    let line: Int
    /// Whether it is fetched with the page, rather than when it comes into view or is played.
    let isAtOnce: Bool
}
