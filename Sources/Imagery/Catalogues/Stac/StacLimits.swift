/// What a search may bring before it is given up.
package struct StacLimits: Hashable, Sendable {
    /// Items that are asked for at once; a server may give fewer.
    package var pageSize: Int
    package var pages: Int
    /// Documents of a static catalogue, its items among them.
    package var documents: Int

    package init(pageSize: Int = 100, pages: Int = 1000, documents: Int = 100_000) {
        self.pageSize = pageSize
        self.pages = pages
        self.documents = documents
    }
}
