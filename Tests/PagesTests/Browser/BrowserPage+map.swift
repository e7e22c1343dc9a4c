extension BrowserPage {
    /// Waits until the page's map has drawn everything it has.
    func waitForMap() async throws {
        try await wait(until: "window.minemap && minemap.isReady && minemap.map.loaded()")
    }

    /// How many features the map draws from a source: those in its tiles over the whole data, each once.
    ///
    /// Counted by MapLibre's own ids of features in tiles, not by anything that the page says of itself.
    func drawnFeatures(of source: String) async throws -> Int {
        let count = try await evaluate(
            """
            new Set(minemap.map.querySourceFeatures(\(quoted(source))).map((feature) => feature.id)).size
            """)
        return Int(count.number)
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
