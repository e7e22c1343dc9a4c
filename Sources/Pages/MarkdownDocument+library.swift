import CCMark

extension MarkdownDocument {
    /// The release of cmark-gfm that runs, like `0.29.0.gfm.6`.
    package static var libraryVersion: String { String(cString: cmark_version_string()) }
}
