extension Starter {
    /// What a project is for, which decides its own files.
    package enum Kind: Sendable {
        /// A site about mines of one's own, with an example.
        case example
        /// The site of an invented region, which `minemap demo` makes beside it.
        case demonstration

        /// Folders of the installation, laid out as in a project; a file of a later one takes the place of an earlier one's.
        var folders: [String] {
            switch self {
            case .example: ["starter"]
            case .demonstration: ["starter", "demonstration"]
            }
        }

        /// Files that are taken as they are.
        var files: [String] {
            switch self {
            case .example: []
            case .demonstration: ["models/48px_demo_v1.yml", "models/48px_demo_v1.h5"]
            }
        }

        /// Whether a file of the folders, or all below a folder in them, is of another kind.
        func leavesOut(_ path: String) -> Bool {
            switch self {
            case .example: false
            case .demonstration:
                [".github/", "data/", "models/", "site/stories/", "site/press.yml", "site/pages/press."].contains {
                    path.hasPrefix($0)
                }
            }
        }
    }
}
