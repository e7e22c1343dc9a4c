/// A scene that can't be used, or not wholly: which, why, and what can be done.
///
/// It is reported and counted, and the build goes on without the scene; `--strict` makes it an error.
package struct SceneFault: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    /// The scene's name, or the path or address of what should have been one.
    package let scene: String
    /// What is wrong, without a full stop.
    package let reason: String
    /// What to do about it, a sentence.
    package let remedy: String

    package init(scene: String, reason: String, remedy: String) {
        self.scene = scene
        self.reason = reason
        self.remedy = remedy
    }

    package var description: String { "The scene '\(scene)' can't be used: \(reason).\n\(remedy)" }
}
