import GeoIO

/// A scene that can't be used, or not wholly, or that is doubtful: which, why, and what can be done.
///
/// Passwords and signatures of addresses are taken out of its texts.
///
/// It is reported and counted, and the build goes on; `--strict` makes it an error.
package struct SceneFault: Error, Codable, Hashable, Sendable, CustomStringConvertible {
    /// The scene's name, or the path or address of what should have been one.
    package let scene: String
    /// What is wrong, without a full stop.
    package let reason: String
    /// What to do about it, a sentence.
    package let remedy: String
    package let consequence: Consequence
    /// Whether it may pass by itself, like a server that doesn't answer: what lacks the scene is made again next time.
    package var isPassing = false

    /// What becomes of a scene with a fault.
    package enum Consequence: String, Codable, Hashable, Sendable {
        /// It isn't in the list.
        case leftOut
        /// It is in the list, with what is sound of it.
        case kept
    }

    package init(scene: String, reason: String, remedy: String, consequence: Consequence = .leftOut) {
        self.scene = scene.withoutSecrets
        self.reason = reason.withoutSecrets
        self.remedy = remedy.withoutSecrets
        self.consequence = consequence
    }

    /// The same fault in other words: with shorter paths, for instance.
    package func mappingTexts(_ map: (String) -> String) -> SceneFault {
        var fault = SceneFault(scene: map(scene), reason: map(reason), remedy: map(remedy), consequence: consequence)
        fault.isPassing = isPassing
        return fault
    }

    /// Whether the scene is used all the same.
    package var isNote: Bool { consequence == .kept }

    package var description: String {
        switch consequence {
        case .leftOut: "The scene '\(scene)' can't be used: \(reason).\n\(remedy)"
        case .kept: "The scene '\(scene)' is used with a fault: \(reason).\n\(remedy)"
        }
    }
}
