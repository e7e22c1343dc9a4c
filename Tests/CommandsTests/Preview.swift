import Foundation
import GeoIO
import TestSupport

/// A preview of a project that a test runs, and that ends with it.
final class Preview: Sendable {
    let port: UInt16
    private let child: Child

    /// Starts it and waits until it serves.
    init(of project: String, port wished: UInt16) throws {
        child = try Tool.start(["preview", "--project", project, "--port", "\(wished)"])
        for _ in 0..<600 {
            if let match = child.output.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\/-\//), let port = UInt16(match.1) {
                self.port = port
                return
            }
            Thread.sleep(forTimeInterval: 0.1)
        }
        child.end()
        throw CocoaError(.fileReadUnknown)
    }

    deinit { child.end() }

    var address: String { "http://127.0.0.1:\(port)" }

    /// A page's bytes; nil where there is none.
    func get(_ path: String) -> Data? { try? HTTP.get(address + path, attempts: .once) }

    func text(_ path: String) -> String { get(path).map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// Asks again until a page holds a text, a minute at most.
    func wait(for text: String, at path: String) async throws -> Bool {
        for _ in 0..<600 {
            if self.text(path).contains(text) { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return false
    }

    /// Waits until the first build is done.
    func isBuilt() async throws -> Bool { try await wait(for: #""phase":"built""#, at: "/-/state") }
}
