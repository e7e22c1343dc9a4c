import Foundation

extension RecipeSection {
    /// Every setting with its default and its meaning, for `minemap train --explain`.
    package static var explanation: String {
        all.map { $0.text }.joined(separator: "\n")
    }

    private var text: String {
        let width = settings.map { $0.line.count }.max() ?? 0
        let heading = key.isEmpty ? "# \(purpose)\n" : "# \(purpose)\n\(key):\n"
        let indent = key.isEmpty ? "" : "  "
        return heading
            + settings.map { setting in
                guard !setting.meaning.isEmpty else { return "\(indent)\(setting.line)\n" }
                let line = setting.line.padding(toLength: min(width, 34), withPad: " ", startingAt: 0)
                return "\(indent)\(setting.line.count > 34 ? setting.line : line)  # \(setting.meaning)\n"
            }.joined()
    }
}

extension RecipeSetting {
    fileprivate var line: String { standard.isEmpty ? "\(key):" : "\(key): \(standard)" }
}
