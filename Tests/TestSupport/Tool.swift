package import Foundation

/// The `minemap` that was built with the tests, run as a user runs it.
package struct Tool: Sendable {
    /// What a run left behind.
    package struct Outcome: Sendable {
        package let status: Int32
        package let output: String
        package let errors: String

        /// The lines of the output that begin with a word, like `made`.
        package func lines(_ word: String) -> [String] {
            output.split(separator: "\n").map(String.init).filter { $0.hasPrefix(word + " ") }
        }
    }

    package static let path: String =
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "minemap").path

    /// Starts the tool; its output goes to a file, so that no pipe fills up.
    package static func start(_ arguments: [String], shell limits: String? = nil, log: String) throws -> Process {
        let process = Process()
        if let limits {
            process.executableURL = URL(filePath: "/bin/bash")
            process.arguments = ["-c", "\(limits); exec \"$0\" \"$@\"", path] + arguments
        } else {
            process.executableURL = URL(filePath: path)
            process.arguments = arguments
        }
        for name in [log, log + ".err"] { FileManager.default.createFile(atPath: name, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: log)
        process.standardError = FileHandle(forWritingAtPath: log + ".err")
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs the tool to its end.
    package static func run(_ arguments: String..., shell limits: String? = nil) throws -> Outcome {
        try run(arguments, shell: limits)
    }

    package static func run(_ arguments: [String], shell limits: String? = nil) throws -> Outcome {
        let folder = try TemporaryFolder()
        let log = "\(folder.path)/log"
        let process = try start(arguments, shell: limits, log: log)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try folder.text("log"), errors: try folder.text("log.err"))
    }
}
