import Pages
import Project
import Synchronization

/// What the builds of one process leave to each other, so that a small change needs little work.
package final class BuildMemory: Sendable {
    let files = FileMemory()
    private let renderers = Mutex<[String: (key: Digest, renderer: Lazy<SiteRenderer>)]>([:])

    package init() {}

    /// The templates, parsed, with the words of an edition; the last ones, where they were of the same templates and words.
    func renderer(
        of edition: Edition, key: Digest, _ make: @escaping @Sendable () throws -> SiteRenderer
    ) -> Lazy<SiteRenderer> {
        renderers.withLock { renderers in
            if let known = renderers[edition.code], known.key == key { return known.renderer }
            let renderer = Lazy(make)
            renderers[edition.code] = (key, renderer)
            return renderer
        }
    }
}
