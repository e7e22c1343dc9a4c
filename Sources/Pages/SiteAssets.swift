/// The files that pages load, all of them from `assets/` beside the pages.
package enum SiteAssets {
    /// Copied from `templates/`.
    package static let fromTemplates = [
        "minemap.css", "pages.css", "tables.js", "features.js", "map.js", "map-canvas.js", "place-card.js",
        "story.css", "story.js", "story-backdrop.js", "story-change.js", "story-inset.js",
    ]
    /// Copied from `site/assets/`.
    package static let fromSite = ["land.js", "maplibre-gl.LICENSE.txt"]
    /// Fetched and pinned by hash.
    package static let fetched = ["maplibre-gl.js", "maplibre-gl.css"]
}
