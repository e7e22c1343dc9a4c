/// A model of decision trees that can't be used: which file, which line of it, and why.
package struct TreeModelError: Error, Hashable, Sendable, CustomStringConvertible {
    package let path: String
    /// Counted from 1; 0 where no line is to blame.
    package let line: Int
    /// Without a full stop.
    package let reason: String

    package init(path: String, line: Int, reason: String) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    package var description: String {
        let place = line > 0 ? "line \(line): " : ""
        return """
            Can't use the cloud model '\(path)': \(place)\(reason).
            Run 'scripts/assets.sh' to fetch the model of s2cloudless, or name another 'mask:' in site.yml.
            """
    }
}
