extension Document {
    /// The blocks of data that scripts read from the page.
    var dataBlocks: [Element] {
        elements.filter { $0.name == "script" && $0["src"] == nil && $0.dataType != nil }
    }
}

extension Element {
    /// The type of a script element that holds data; `nil` for one that holds a program.
    var dataType: String? {
        let type = (self["type"] ?? "").lowercased()
        let isProgram = ["", "module", "text/javascript", "application/javascript", "importmap"].contains(type)
        return isProgram ? nil : type
    }
}
