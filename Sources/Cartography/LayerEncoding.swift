package import GeoIO

/// The features of a layer as text inside a page.
///
/// Small layers stand there as GeoJSON, so that anybody can read and take them out of the page's
/// source. Large ones stand in the compact form, which `templates/features.js` turns back into the
/// same GeoJSON; the file itself lies beside the page.
package struct LayerEncoding: Hashable, Sendable {
    package enum Format: String, Hashable, Sendable {
        case geoJSON = "application/geo+json"
        case compact = "application/vnd.minemap.features+json"
    }

    package let format: Format
    /// JSON without `<`, `>` and `&`, so that nothing in it can end the script element it stands in.
    package let text: String

    /// The largest GeoJSON text that stands in a page as it is, in bytes.
    package static let literalLimit = 512 * 1024

    package init(of features: FeatureCollection) {
        let literal = GeoJSON.text(of: features)
        format = literal.utf8.count <= LayerEncoding.literalLimit ? .geoJSON : .compact
        text = (format == .geoJSON ? literal : CompactFeatures(features).text).safeInScript
    }
}
