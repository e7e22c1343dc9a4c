/// A picture in SVG is one, runs nothing and fetches nothing.
enum DrawingCheck {
    static func findings(in document: Document) -> [SiteFinding] {
        guard let root = document.root else { return [] }
        guard root.name == "svg" || root.name.hasSuffix(":svg") else {
            return [document.error(at: root, "The picture begins with <\(root.name)>.", "Begin it with <svg>.")]
        }
        let scripts = document.elements.flatMap { element -> [SiteFinding] in
            let handlers = element.attributes.keys.filter { $0.lowercased().hasPrefix("on") }.sorted()
            let names = (["script", "foreignObject"].contains(element.name) ? ["<\(element.name)>"] : []) + handlers
            return names.map {
                document.error(at: element, "The picture holds \($0), which can run a script.", "Take it out.")
            }
        }
        return scripts + UnsafeAddressCheck().findings(on: document) + OtherHostCheck().findings(on: document)
    }
}
