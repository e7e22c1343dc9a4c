/// A page, a picture in SVG or a feed as it was published, read as XML.
///
/// Elements and texts stand in two lists, in the order of the document: what is below an element is a range of each.
struct Document: Sendable {
    let path: String
    var elements: [Element] = []
    var runs: [TextRun] = []

    var root: Element? { elements.first }

    /// The elements of some names.
    func all(_ names: String...) -> some Sequence<Element> {
        elements.lazy.filter { names.contains($0.name) }
    }

    func first(_ name: String) -> Element? { elements.first { $0.name == name } }

    /// The elements below one.
    func below(_ element: Element) -> ArraySlice<Element> { elements[element.below] }

    /// What a reader sees of the text below an element, runs of white space as one space.
    func text(of element: Element) -> String {
        let seen = runs[element.texts].lazy.filter { !["script", "style"].contains(elements[$0.parent].name) }
        return seen.map(\.text).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Everything a script element or the like holds, as it stands there.
    func content(of element: Element) -> String { runs[element.texts].map(\.text).joined() }

    func parent(of element: Element) -> Element? { element.parent.map { elements[$0] } }

    /// The elements that one stands in, from the inside out.
    func ancestors(of element: Element) -> some Sequence<Element> {
        sequence(first: element) { parent(of: $0) }.dropFirst()
    }

    /// Whether an element stands in one of some names.
    func isInside(_ element: Element, _ names: Set<String>) -> Bool {
        ancestors(of: element).contains { names.contains($0.name) }
    }

    func error(at element: Element, _ problem: String, _ remedy: String) -> SiteFinding {
        SiteFinding(.error, path, line: element.line, problem, remedy)
    }

    func warning(at element: Element, _ problem: String, _ remedy: String) -> SiteFinding {
        SiteFinding(.warning, path, line: element.line, problem, remedy)
    }
}
