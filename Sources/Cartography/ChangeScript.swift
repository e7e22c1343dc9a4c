package import GeoIO
import Geography

/// The shapes of a change as a script, which a page loads once a reader asks for them.
///
/// A script and not a file of data, because a page that is opened from a disk may load nothing else.
package struct ChangeScript: Hashable, Sendable {
    package let text: String

    /// - Parameters:
    ///   - name: What `templates/map-change.js` asks for it by; an identifier.
    ///   - features: Each with its kind as the property `change`.
    package init(named name: String, of features: FeatureCollection) {
        precondition(name.isIdentifier, "a change is named like a file")
        text = "minemap.addChange(\"\(name)\", \(CompactFeatures(features).text));\n"
    }
}
