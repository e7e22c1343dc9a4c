/// A file of the site: where it goes and what is in it.
package struct RenderedPage: Hashable, Sendable {
    /// Seen from the site's root, like `amazon-mine-map.html`.
    package let path: String
    package let text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// The empty file that tells GitHub Pages to publish everything as it is.
    package static let noJekyll = RenderedPage(path: ".nojekyll", text: "")
}
