/// What is wrong in a configuration file, where, and what to write instead.
package struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    package let path: String
    /// Counted from 1; `nil` when the whole file is meant.
    package let line: Int?
    package let problem: String
    package let remedy: String

    package init(path: String, line: Int? = nil, problem: String, remedy: String) {
        self.path = path
        self.line = line
        self.problem = problem.unveilingTags
        self.remedy = remedy.unveilingTags
    }

    package var description: String {
        "\(path)\(line.map { ":\($0)" } ?? ""): \(problem)\n\(remedy)"
    }
}
