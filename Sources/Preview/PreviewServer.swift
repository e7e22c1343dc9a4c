import FlyingFox
import FlyingSocks
import Foundation
package import Project

/// Serves the built site on 127.0.0.1 and rebuilds it on save.
///
/// It serves one or a few readers on this computer, so files are read for every request, without a cache.
package struct PreviewServer: Sendable {
    private let folder: ProjectFolder
    private let port: UInt16
    private let rebuild: @Sendable () async throws -> Void

    /// - Parameters:
    ///   - folder: The project.
    ///   - port: The first port to try; 0 takes any.
    ///   - rebuild: Brings the site up to date.
    package init(of folder: ProjectFolder, port: UInt16, rebuild: @escaping @Sendable () async throws -> Void) {
        self.folder = folder
        self.port = port
        self.rebuild = rebuild
    }

    /// Builds, serves and watches until the task is cancelled.
    ///
    /// - Parameter ready: Is told the address once the site can be opened.
    /// - Throws: `PreviewError` when no port is free; what the connection throws.
    package func run(ready: @escaping @Sendable (String) -> Void) async throws {
        // Taken before the first build, so that an edit during it isn't missed.
        let watch = FolderWatch(folder: folder)
        let before = watch.snapshot()
        await buildOrComplain()
        let port = try freePort()
        let files = SiteFiles(root: folder.site, hosts: ["127.0.0.1:\(port)", "localhost:\(port)"])
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
        let handler = ClosureHTTPHandler { request in
            HTTPResponse(
                files.answer(
                    method: request.method.rawValue, target: request.target.rawValue, host: request.headers[.host],
                    ifNoneMatch: request.headers[HTTPHeader("If-None-Match")]))
        }
        let server = HTTPServer(address: address, logger: .disabled, handler: handler)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { try await rebuild(on: watch, since: before) }
            group.addTask {
                try await server.waitUntilListening()
                ready("http://127.0.0.1:\(port)/")
                try await Task.sleep(for: .seconds(.max / 2))
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func rebuild(on watch: FolderWatch, since before: [String: String]) async throws {
        var last = before
        while true {
            try await Task.sleep(for: .milliseconds(200))
            let now = watch.snapshot()
            guard now != last else { continue }
            last = now
            await buildOrComplain()
        }
    }

    /// A mistake in a text must not end the preview: it is printed, and the last good site stays.
    private func buildOrComplain() async {
        do {
            try await rebuild()
        } catch {
            FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
        }
    }

    /// The first port from the wished one on that nobody listens at.
    private func freePort() throws -> UInt16 {
        let candidates = port == 0 ? 49_152...65_535 : port...UInt16(min(Int(port) + 50, 65_535))
        for candidate in candidates where isFree(candidate) { return candidate }
        throw PreviewError.noPort(first: port)
    }

    private func isFree(_ port: UInt16) -> Bool {
        guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port),
            let socket = try? Socket(domain: AF_INET)
        else { return false }
        defer { try? socket.close() }
        return (try? socket.bind(to: address)) != nil
    }
}

/// Why the preview can't start.
package enum PreviewError: Error, Hashable, CustomStringConvertible {
    case noPort(first: UInt16)

    package var description: String {
        switch self {
        case .noPort(let first): "No port from \(first) on is free.\nEnd what uses them, or choose another with --port."
        }
    }
}

extension HTTPResponse {
    init(_ answer: SiteFiles.Answer) {
        let headers = Dictionary(uniqueKeysWithValues: answer.headers.map { (HTTPHeader($0.key), $0.value) })
        self.init(
            statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: HTTPHeaders(headers), body: answer.body)
    }
}
