package import Project

/// Why a number that a text asks for can't be had, and what to write instead.
///
/// The tag doesn't know where it stands: whoever reads the text adds file and line.
package struct NumberError: Error, Hashable {
    package let problem: String
    package let remedy: String

    init(_ problem: String, _ remedy: String) {
        self.problem = problem
        self.remedy = remedy
    }
}

extension ConfigurationError {
    /// The error of a tag in a file; its line is that of the first place where the tag stands.
    package init(_ error: NumberError, of tag: String, in text: String, path: String) {
        let line = text.firstRange(of: "{{\(tag)}}").map { place in
            text[..<place.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
        }
        let shown = tag.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.init(path: path, line: line, problem: "'{{\(shown)}}': \(error.problem)", remedy: error.remedy)
    }
}
