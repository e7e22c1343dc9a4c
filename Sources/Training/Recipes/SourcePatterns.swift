import Foundation
import Project

/// Names of sources, where `*` stands for any part of one.
package struct SourcePatterns: Sendable, Equatable {
    package let patterns: [String]

    package init(_ patterns: [String]) {
        self.patterns = patterns
    }

    /// Patterns with commas between them.
    package init(listed text: String) {
        patterns = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    package func fit(_ source: String) -> Bool {
        patterns.contains { source.matches(glob: $0) }
    }
}
