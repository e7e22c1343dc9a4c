/// What can be wrong with the scenes that were found for a model.
package enum SceneSelectionError: Error, Hashable, Sendable, CustomStringConvertible {
    case otherLevel(scene: String, level: ProcessingLevel, expected: ProcessingLevel)

    package var description: String {
        switch self {
        case .otherLevel(let scene, let level, let expected):
            """
            The scene '\(scene)' is \(level), and the model's card says that the model was trained on \(expected).
            Find \(expected) products, or write 'allow_level: \(level)' in site.yml to use these all the same.
            """
        }
    }
}
