extension BrowserPage {
    /// Waits until the page's map has drawn everything it has.
    package func waitForMap() async throws {
        try await wait(until: "window.minemap && minemap.isReady && minemap.map.loaded()")
    }

    /// How many features the map draws from a source: those in the tiles in view, each once.
    ///
    /// Counted by MapLibre's own ids of features in tiles, not by anything that the page says of
    /// itself. The map must show the whole source; a hidden layer loads no tiles and counts 0.
    package func drawnFeatures(of source: String) async throws -> Int {
        let features = "minemap.map.querySourceFeatures('\(source)')"
        return Int(try await evaluate("new Set(\(features).map((feature) => feature.id)).size").number)
    }

    /// Whether the map shows a layer of its style: `visible` or `none`.
    package func visibility(of styleLayer: String) async throws -> String {
        try await text("minemap.map.getLayoutProperty('\(styleLayer)', 'visibility')")
    }

    /// The text of the first element that a selector finds.
    package func content(of selector: String) async throws -> String {
        try await text("document.querySelector('\(selector)').textContent")
    }

    /// The text that a script's last expression comes to.
    package func text(_ script: String) async throws -> String {
        try await evaluate(script).text
    }
}
