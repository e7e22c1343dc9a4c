/// An element of a document, and where in it.
struct Element: Sendable {
    /// With its prefix, where it has one.
    let name: String
    /// Where its start tag ends, counted from 1.
    let line: Int
    let attributes: [String: String]
    /// The index of the element it stands in; `nil` for the root.
    let parent: Int?
    /// The indices of the elements below it.
    var below: Range<Int>
    /// The indices of the texts below it.
    var texts: Range<Int>

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    func isOfClass(_ name: String) -> Bool {
        (self["class"] ?? "").split(whereSeparator: \.isWhitespace).contains { $0 == name }
    }

    /// Whether the attribute is there and isn't only white space.
    func says(_ attribute: String) -> Bool {
        attributes[attribute].map { $0.contains { !$0.isWhitespace } } ?? false
    }
}

/// A stretch of text between two tags.
struct TextRun: Sendable {
    let text: String
    /// Where it begins.
    let line: Int
    /// The index of the element it stands in.
    let parent: Int
}
