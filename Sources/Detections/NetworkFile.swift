package import Project

/// A network's file, as its card means it; results of another file are not this model's.
package struct NetworkFile: Hashable, Sendable {
    /// The name, like `44px_v2.8_2021-11-11.h5`.
    package let name: String
    /// The SHA-256 of its bytes.
    package let sha256: Digest

    package init(name: String, sha256: Digest) {
        self.name = name
        self.sha256 = sha256
    }
}
