import Project

extension String {
    /// Whether the source of this name is meant by a name, a family's name, or a pattern with `*`.
    package func isSource(fitting pattern: String) -> Bool {
        self == pattern || SourceName(self).family == pattern || matches(glob: pattern)
    }
}
