package import GeoIO

/// A SpatioTemporal Asset Catalog: an API that is searched, or files that lead from one to the next.
///
/// <https://stacspec.org>
package struct StacCatalogue: SceneCatalogue, Hashable {
    /// The first page of an API, its `/search`, or a `catalog.json`, by http or as a path.
    package let url: String
    /// The ids of collections to search; empty for all.
    package let collections: [String]
    package let options: StacOptions
    package let limits: StacLimits
    package let attempts: Attempts

    package init(
        url: String, collections: [String] = [], options: StacOptions = StacOptions(),
        limits: StacLimits = StacLimits(), attempts: Attempts = .usual
    ) {
        self.url = url
        self.collections = collections
        self.options = options
        self.limits = limits
        self.attempts = attempts
    }

    /// Finds the items of a region and a period, sorted by date, then by name.
    ///
    /// - Throws: ``StacError``, or `HTTPError` when the server doesn't answer.
    package func scenes(for query: SceneQuery) throws -> SceneList {
        let reader = StacReader(attempts: attempts)
        let root = StacPlace(url)
        guard root.isWeb || root.isLocal else { throw StacError.otherScheme(place: "\(root)") }
        var results = StacResults(query: query, collections: collections, options: options)
        if root.isWeb, let search = try StacSearch(at: root, reader, for: query, in: collections, limits) {
            try search.run(into: &results)
        } else {
            try StacWalk(from: root, reader, for: query, limits).run(into: &results)
        }
        return results.list
    }
}
