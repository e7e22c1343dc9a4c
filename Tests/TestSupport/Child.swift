import Foundation
import Synchronization

/// A process that a test starts, waits for, and ends by its id.
///
/// `Process.waitUntilExit()` turns in a busy loop on threads without a run loop, and children inherit the blocked
/// signals of Swift's worker threads, so that SIGTERM may never arrive: this waits on a semaphore and ends with SIGKILL.
package final class Child: Sendable {
    /// What it wrote and how it ended.
    package struct Outcome: Sendable {
        package let status: Int32
        package let output: String
        package let errors: String
    }

    package let id: Int32
    private let log: TemporaryFolder
    private let process: Mutex<Process>
    private let ended = DispatchSemaphore(value: 0)

    /// Starts a program with its output in files, so that no pipe fills up.
    package init(_ program: String, _ arguments: [String], in folder: String? = nil) throws {
        log = try TemporaryFolder()
        try log.write("", to: "out")
        try log.write("", to: "err")
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: "\(log.path)/out")
        process.standardError = FileHandle(forWritingAtPath: "\(log.path)/err")
        process.terminationHandler = { [ended] _ in ended.signal() }
        try process.run()
        id = process.processIdentifier
        self.process = Mutex(process)
    }

    /// What it has written so far.
    package var output: String { (try? log.text("out")) ?? "" }

    package var isRunning: Bool { process.withLock { $0.isRunning } }

    package func end() { kill(id, SIGKILL) }

    /// Waits until it has ended.
    package func wait() throws -> Outcome {
        ended.wait()
        ended.signal()
        let status = process.withLock { $0.terminationStatus }
        return Outcome(status: status, output: try log.text("out"), errors: try log.text("err"))
    }
}
