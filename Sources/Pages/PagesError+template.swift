import Mustache

extension PagesError {
    /// What swift-mustache found wrong with a template, in words.
    init(template name: String, _ error: any Error) {
        let place = error as? MustacheTemplate.ParserError
        let (problem, remedy) = PagesError.words(for: place?.error ?? error)
        self = .badTemplate(name: name, line: place?.context.lineNumber ?? 1, problem: problem, remedy: remedy)
    }

    private static func words(for error: any Error) -> (problem: String, remedy: String) {
        switch error as? MustacheTemplate.Error {
        case .expectedSectionEnd:
            (
                "the file ends, but a section that was opened in it is still open",
                "Close each {{#name}}, {{^name}}, {{<name}} and {{$name}} with its own {{/name}}."
            )
        case .sectionCloseNameIncorrect:
            (
                "a section is closed here that is not the one opened last",
                "Close sections by their own names, the one opened last first."
            )
        case .illegalTokenInsideInheritSection, .textInsideInheritSection:
            (
                "inside of {{<name}} stands something else than blocks",
                "Put it into a block there, {{$block}}…{{/block}}."
            )
        case .transformAppliedToInheritanceSection:
            ("a block {{$name}} has a function in its name", "Write the name alone.")
        case .invalidSetDelimiter:
            ("a change of delimiters is not finished", "Write it like {{=<% %>=}}, or leave it out.")
        case .invalidConfigVariableSyntax, .unrecognisedConfigVariable:
            ("a setting {{%…}} is not one that is known", "Write {{% CONTENT_TYPE:HTML}}, or leave it out.")
        // What it doesn't name is a tag that the text ends in.
        case .unfinishedName, nil:
            (
                "a tag is not closed, or its name holds a character that no name has",
                "Write tags like {{name}}, with as many braces after the name as before it."
            )
        }
    }
}
