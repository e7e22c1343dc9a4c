import Yams

extension MarkdownDocument {
    /// Whether a text is not to be published yet: `draft: true` in its front matter.
    ///
    /// What can't be read counts as no draft: whoever reads it then says what is wrong with it.
    package static func isDraft(_ text: String) -> Bool {
        guard text.hasPrefix("---"), text.contains("draft:") else { return false }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
        let matter = lines.prefix { $0 != "---" && $0 != "---\r" }.joined(separator: "\n")
        return (try? Yams.compose(yaml: matter))?.mapping?["draft"]?.string == "true"
    }
}
