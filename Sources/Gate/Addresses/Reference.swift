/// A file's mention of another one of the site.
struct Reference: Hashable, Codable, Sendable {
    /// What a reader's browser does with it.
    enum Use: String, Hashable, Codable, Sendable {
        /// It is followed when the reader wants to.
        case link
        /// It is loaded with the page.
        case load
        /// It is loaded when it comes into view or a script asks for it.
        case later
        /// It is for other programs: the page's own address, its other languages, its preview.
        case named
    }

    /// As it is written.
    let target: String
    let line: Int
    let use: Use
    /// Where in the site it leads, a folder with a slash at its end; `nil` where it names a host, which may be the site's.
    var path: String?
    /// The place in the file, behind `#`.
    var fragment: String?

    init(target: String, line: Int, use: Use) {
        self.target = target
        self.line = line
        self.use = use
    }
}
