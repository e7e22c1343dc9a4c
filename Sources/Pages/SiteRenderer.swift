import Foundation
import Mustache
package import Project

/// Writes pages from values and templates.
///
/// Each page is a pure function of its values, the site's and the templates: the same in gives the
/// same bytes out, and any page can be written alone.
///
///     let renderer = try SiteRenderer(templates: SiteRenderer.templates(in: "templates"))
///     let page = try renderer.render(NotFoundPage(), in: site)
package struct SiteRenderer: Sendable {
    private let library: MustacheLibrary
    /// The numbers that the page may show, by their tags.
    private var figures: [String: Figure] = [:]

    /// Parses templates, given by their names without `.mustache`.
    ///
    /// - Parameters:
    ///   - templates: The texts of the templates.
    ///   - phrases: The words that they name as `{{> t.key}}`.
    /// - Throws: `PagesError` where a template is ill-formed or names a phrase that is not there.
    package init(templates: [String: String], phrases: Phrasebook) throws(PagesError) {
        var library = MustacheLibrary()
        try SiteRenderer.check(templates, against: phrases)
        let all = templates.merging(phrases.templates) { own, _ in own }
        for (name, text) in all.sorted(by: { $0.key < $1.key }) {
            do {
                try library.register(text, named: name)
            } catch {
                throw PagesError(template: name, error)
            }
        }
        self.library = library
    }

    /// Refuses a template that names a phrase nobody wrote: it would leave a gap in the page.
    private static func check(_ templates: [String: String], against phrases: Phrasebook) throws(PagesError) {
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where line.contains("{{>") {
                for match in line.matches(of: /\{\{>\s*t\.([\w.\-]+)\s*\}\}/)
                where phrases.phrases[String(match.1)] == nil {
                    throw .missingPhrase(String(match.1), template: name, line: index + 1)
                }
            }
        }
    }

    /// The templates of a folder, by their names without `.mustache`.
    package static func templates(in folder: String) throws(PagesError) -> [String: String] {
        var templates: [String: String] = [:]
        do {
            for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".mustache") {
                templates[String(file.dropLast(".mustache".count))] = try String(
                    contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            }
        } catch {
            throw .noTemplates(folder: folder, reason: error.localizedDescription)
        }
        guard !templates.isEmpty else { throw .noTemplates(folder: folder, reason: "no file there ends in .mustache") }
        return templates
    }

    /// The renderer of a page with these numbers in its texts, by their tags.
    package func showing(_ figures: [String: Figure]) -> SiteRenderer {
        var renderer = self
        renderer.figures = figures
        return renderer
    }

    /// Writes one text from one template, and fills in the numbers of what editors wrote.
    func text(of values: TemplateValue, with template: String) throws(PagesError) -> String {
        try plainText(of: values, with: template).fillingTags { tag, context throws(PagesError) in
            guard let figure = figures[tag] else { throw .missingNumber(tag: tag) }
            switch context {
            case .content: return try markup(of: figure)
            case .attribute, .text: return figure.text.escapedInMarkup
            }
        }
    }

    /// A number as pages show it: what it is of stands in its markup.
    package func markup(of figure: Figure) throws(PagesError) -> String {
        try plainText(of: figure.templateValue, with: "figure").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func plainText(of values: TemplateValue, with template: String) throws(PagesError) -> String {
        guard let text = library.render(values.mustache, withTemplate: template) else {
            throw .missingTemplate(name: template)
        }
        return text
    }
}
