import Yams

extension ConfigurationError {
    /// Says in a reader's words what the YAML parser found.
    init(path: String, yaml error: any Error) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(
                path: path, line: mark.line, problem: "it isn't YAML: \(problem).",
                remedy: "Check the indentation and the quotes there.")
        case .duplicatedKeysInMapping(let keys, let context):
            self.init(
                path: path, line: context.mark.line,
                problem: "the key '\(keys.sorted().joined(separator: "' and '"))' stands there twice.",
                remedy: "Keep one of them.")
        default:
            self.init(path: path, problem: "it isn't YAML: \(error)", remedy: "Check the indentation and the quotes.")
        }
    }
}
