/// Something that a site shouldn't be published with.
package struct SiteFinding: Hashable, Codable, Sendable {
    package enum Severity: String, Hashable, Codable, Sendable { case error, warning }

    package let severity: Severity
    /// The path of the file in the site's folder.
    package let file: String
    /// Counted from 1; 0 where the file as a whole is meant.
    package let line: Int
    /// What is wrong, as a sentence.
    package let problem: String
    /// What to do about it, as a sentence.
    package let remedy: String

    package init(_ severity: Severity, _ file: String, line: Int = 0, _ problem: String, _ remedy: String) {
        self.severity = severity
        self.file = file
        self.line = line
        self.problem = problem
        self.remedy = remedy
    }

    /// The same, as an error.
    package var asError: SiteFinding { SiteFinding(.error, file, line: line, problem, remedy) }
}

extension SiteFinding: Comparable {
    /// By file and line, as one goes through them to mend.
    package static func < (one: SiteFinding, other: SiteFinding) -> Bool {
        (one.file, one.line, one.severity.rawValue, one.problem)
            < (other.file, other.line, other.severity.rawValue, other.problem)
    }
}

extension SiteFinding: CustomStringConvertible {
    /// The message as a compiler prints it.
    ///
    ///     about.html:12: error: What is wrong. What to do.
    package var description: String { message(in: "") }

    /// The message, with the folder before the file.
    package func message(in folder: String) -> String {
        let place = line > 0 ? "\(folder)\(file):\(line)" : "\(folder)\(file)"
        return "\(place): \(severity.rawValue): \(problem) \(remedy)"
    }
}
