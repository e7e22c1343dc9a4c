import Foundation

/// A server that a test runs on loopback, and that ends with it.
package final class LoopbackServer: Sendable {
    /// Like `http://127.0.0.1:40123`, without a slash at its end.
    package let address: String
    private let child: Child

    /// Starts a Python script that prints its port as the first line.
    ///
    /// - Parameters:
    ///   - script: The script's path.
    ///   - arguments: What follows it.
    ///   - python: The interpreter, of an environment that has what the script imports.
    /// - Throws: When the script ends, or prints no port within half a minute.
    package init(_ script: String, _ arguments: [String] = [], python: String = "python3") throws {
        child = try Child("/usr/bin/env", [python, script] + arguments)
        for _ in 0..<600 where child.isRunning && !child.output.contains("\n") { Thread.sleep(forTimeInterval: 0.05) }
        guard let line = child.output.split(separator: "\n").first, let port = Int(line) else {
            child.end()
            throw LoopbackServerError(script: script, errors: try child.wait().errors)
        }
        address = "http://127.0.0.1:\(port)"
    }

    deinit {
        child.end()
        _ = try? child.wait()
    }

    /// A script in the folder `Servers` beside a test's own.
    package static func script(_ name: String, besideFolderOf file: String) -> String {
        URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Servers").appending(path: name).path
    }
}

/// A server that didn't start.
package struct LoopbackServerError: Error {
    package let script: String
    package let errors: String
}
