import Foundation

/// The `minemap` that was built with the tests, run as a user runs it.
package enum Tool {
    package static let path: String =
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "minemap").path

    /// Starts the tool; `limits` are commands of the shell that starts it, like `ulimit -f 3`.
    package static func start(_ arguments: [String], shell limits: String? = nil) throws -> Child {
        guard let limits else { return try Child(path, arguments) }
        return try Child("/bin/bash", ["-c", "\(limits); exec \"$0\" \"$@\"", path] + arguments)
    }

    /// Runs the tool to its end.
    package static func run(_ arguments: String..., shell limits: String? = nil) throws -> Child.Outcome {
        try start(arguments, shell: limits).wait()
    }
}

extension Child.Outcome {
    /// The lines of the output that begin with a word, like `made`.
    package func lines(_ word: String) -> [String] {
        output.split(separator: "\n").map(String.init).filter { $0.hasPrefix(word + " ") }
    }
}
