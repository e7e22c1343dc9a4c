import Project

/// What can be wrong with templates, or with values that no page may show.
package enum PagesError: Error, Hashable, CustomStringConvertible {
    case noTemplates(folder: String, reason: String)
    case missingTemplate(name: String)
    case badTemplate(name: String, line: Int, problem: String, remedy: String)
    case missingPhrase(String, template: String, line: Int)
    case unsafeAddress(String, of: String)
    case missingNumber(tag: String)

    package var description: String {
        switch self {
        case .noTemplates(let folder, let reason):
            """
            Can't read the templates in '\(folder)': \(reason).
            Check --project, or copy the folder 'templates' from minemap's repository.
            """
        case .missingTemplate(let name):
            """
            There is no template '\(name).mustache'.
            Copy it from 'templates' in minemap's repository.
            """
        case .badTemplate(let name, let line, let problem, let remedy):
            """
            templates/\(name).mustache:\(line): \(problem).
            \(remedy)
            """
        case .missingPhrase(let key, let template, let line):
            """
            templates/\(template).mustache:\(line): there is no phrase '\(key)'.
            Write it under 'phrases:' in the file of the site's main language in site/i18n/.
            """
        case .unsafeAddress(let address, let owner):
            """
            '\(address)', the address of \(owner), can't be linked to.
            Write an http or https address, or a path inside the site.
            """
        case .missingNumber(let tag):
            """
            '{{\(tag)}}' stands where no number can stand.
            Write the words without it, or the number in a text of site/pages, site/stories, or a map of site/site.yml.
            """
        }
    }
}
