/// How the site's data are to be cited: in words, and as an entry for bibliographies.
package struct Citation: Hashable, Sendable {
    package let author: String
    /// A year, or nothing where nobody said.
    package let year: String
    package let title: String
    package let licence: String
    package let url: String?

    package init(author: String, year: String, title: String, licence: String, url: String?) {
        self.author = author
        self.year = year
        self.title = title
        self.licence = licence
        self.url = url
    }

    /// As a list of references writes it.
    package var text: String {
        let date = year.isEmpty ? "" : " (\(year))"
        return "\(author)\(date). \(title). \(licence).\(url.map { " \($0)" } ?? "")"
    }

    /// As a file for BibTeX.
    package var bibTeX: String {
        var fields = [("author", "{\(author.inBibTeX)}"), ("title", "{\(title.inBibTeX)}")]
        if !year.isEmpty { fields.append(("year", year.inBibTeX)) }
        if let url { fields.append(("url", url)) }
        fields.append(("note", "Data set, \(licence.inBibTeX)"))
        return "@misc{minemap,\n" + fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n") + "\n}\n"
    }
}

extension String {
    /// Without what BibTeX would take for a command.
    fileprivate var inBibTeX: String {
        reduce(into: "") { text, character in
            switch character {
            case "{", "}", "\\": text += " "
            case "&", "%", "$", "#", "_": text += "\\\(character)"
            default: text.append(character)
            }
        }
    }
}
