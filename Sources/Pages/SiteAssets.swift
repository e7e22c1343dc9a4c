/// The files that pages load, all of them from `assets/` beside the pages.
package enum SiteAssets {
    /// Copied from `templates/`.
    package static let fromTemplates =
        [
            "minemap.css", "pages.css", "map-canvas.css", "map.css", "map-controls.css", "tables.js", "features.js",
            "map.js", "place-card.js", "story.css", "story.js", "story-backdrop.js", "story-change.js",
            "story-inset.js",
        ] + mapTopics.map { "map-\($0).js" }
    /// What maps are made of, a file a topic.
    private static let mapTopics = [
        "atlas", "backdrops", "canvas", "change", "compare", "coordinates", "dots", "frame", "ground", "land", "layers",
        "measure", "modes", "periods", "place", "search", "tools", "words",
    ]
    /// Copied from `site/assets/`.
    package static let fromSite = ["maplibre-gl.LICENSE.txt"]
    /// Made of the file of the same name in `site/assets/`.
    package static let land = "land.js"
    /// Fetched and pinned by hash.
    package static let fetched = ["maplibre-gl.js"]
}
