import Foundation
import Mustache
import Project

/// Writes pages from values and templates.
///
/// Each page is a pure function of its values, the site's and the templates: the same in gives the
/// same bytes out, and any page can be written alone.
///
///     let renderer = try SiteRenderer(templates: SiteRenderer.templates(in: "templates"))
///     let page = try renderer.render(NotFoundPage(), in: site)
package struct SiteRenderer: Sendable {
    private let library: MustacheLibrary

    /// Parses templates, given by their names without `.mustache`.
    package init(templates: [String: String]) throws(PagesError) {
        var library = MustacheLibrary()
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            do {
                try library.register(text, named: name)
            } catch {
                throw PagesError(template: name, error)
            }
        }
        self.library = library
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

    /// Writes one text from one template.
    func text(of values: TemplateValue, with template: String) throws(PagesError) -> String {
        guard let text = library.render(values.mustache, withTemplate: template) else {
            throw .missingTemplate(name: template)
        }
        return text
    }
}
