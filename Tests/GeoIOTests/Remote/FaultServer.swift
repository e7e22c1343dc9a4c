import Foundation
import GeoIO
import TestSupport

/// The server of `Servers/faults.py`, over a folder of its own.
struct FaultServer {
    let folder: TemporaryFolder
    private let server: LoopbackServer

    init() throws {
        folder = try TemporaryFolder()
        server = try LoopbackServer(
            LoopbackServer.script("faults.py", besideFolderOf: #filePath), [folder.path])
    }

    /// Where a file is served through some steps, one a request, like `500,ok`.
    func address(_ steps: String, _ file: String = "hello.txt") -> String { "\(server.address)/\(steps)/\(file)" }

    func address(of name: String) -> String { "\(server.address)/\(name)" }

    /// How often the file was asked for through these steps.
    func requests(_ steps: String, _ file: String = "hello.txt") throws -> Int {
        try log()["/\(steps)/\(file)"] ?? 0
    }

    /// How often each path was asked for.
    func log() throws -> [String: Int] {
        try JSONDecoder().decode([String: Int].self, from: HTTP.get(address(of: "log")))
    }
}

extension Attempts {
    /// Three tries without long waits.
    static let quick = Attempts(count: 3, firstDelay: .milliseconds(1), longestDelay: .milliseconds(1500))
}
