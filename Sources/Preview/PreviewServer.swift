import FlyingFox
import FlyingSocks
import Foundation
package import Project

/// Serves the built site on 127.0.0.1 and rebuilds it on save.
///
/// The site's pages are the bytes that would be published. What a preview adds (what it is doing, mistakes, reloading) is in a
/// page of its own, at `/-/`, which shows the site in a frame. It serves one or a few readers on this computer, so files
/// are read for every request, without a cache.
package struct PreviewServer: Sendable {
    /// How often files are looked at.
    private static let interval = Duration.milliseconds(50)

    private let folder: ProjectFolder
    private let port: UInt16
    private let frame: @Sendable () throws -> PreviewFrame
    private let rebuild: @Sendable (Set<String>?) async throws -> PreviewBuild
    private let news = PreviewNews()

    /// - Parameters:
    ///   - folder: The project.
    ///   - port: The first port to try; 0 takes any.
    ///   - frame: Gives the page around the site.
    ///   - rebuild: Brings the site up to date, after changes in some files, or at the first time.
    package init(
        of folder: ProjectFolder, port: UInt16, frame: @escaping @Sendable () throws -> PreviewFrame,
        rebuild: @escaping @Sendable (Set<String>?) async throws -> PreviewBuild
    ) {
        self.folder = folder
        self.port = port
        self.frame = frame
        self.rebuild = rebuild
    }

    /// Builds, serves and watches until the task is cancelled.
    ///
    /// - Parameter ready: Is told the address of the page around the site, once it can be opened.
    /// - Throws: `PreviewError` when no port is free; what the connection throws.
    package func run(ready: @escaping @Sendable (String) -> Void) async throws {
        let port = try LoopbackPort.free(from: port)
        let hosts: Set = ["127.0.0.1:\(port)", "localhost:\(port)"]
        let server = HTTPServer(
            address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
            handler: ClosureHTTPHandler { request in HTTPResponse(await answer(to: request, at: hosts)) })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { try await watch() }
            group.addTask {
                try await server.waitUntilListening()
                ready("http://127.0.0.1:\(port)\(PreviewFrame.path)")
                try await Task.sleep(for: .seconds(.max / 2))
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func answer(to request: HTTPRequest, at hosts: Set<String>) async -> Answer {
        let state = await news.state
        let files = SiteFiles(
            roots: [folder.path(ProjectFolder.staged), folder.path(ProjectFolder.drafts)], base: state.base,
            hosts: hosts)
        let (method, target, host) = (request.method.rawValue, request.target.rawValue, request.headers[.host])
        if let refusal = files.refusal(method: method, host: host) { return refusal }
        if target.hasPrefix(PreviewFrame.path) {
            if request.path == "\(PreviewFrame.path)state" {
                // Less than the server's own patience with a handler.
                let number = request.query["after"].flatMap { Int($0) } ?? -1
                return .json(await news.state(after: number, patience: .seconds(10)))
            }
            return PreviewFrame.answer(to: request.path, with: frame).forMethod(method)
        }
        if target == "/", state.base != "/" { return .moved(to: PreviewFrame.path) }
        return files.answer(
            method: method, target: target, host: host, ifNoneMatch: request.headers[HTTPHeader("If-None-Match")])
    }

    /// Builds, and builds again whenever a file is saved.
    private func watch() async throws {
        // Begun before the first build, so that an edit during it isn't missed.
        var watch = FolderWatch(of: folder)
        var changes: Set<String>?
        while true {
            changes = await build(after: changes, watching: &watch)
            while changes?.isEmpty ?? true {
                try await Task.sleep(for: Self.interval)
                changes = watch.changes()
            }
        }
    }

    /// - Returns: What changed meanwhile.
    private func build(after changes: Set<String>?, watching watch: inout FolderWatch) async -> Set<String> {
        await news.tell { $0.phase = .building }
        let start = ContinuousClock.now
        do {
            let build = try await rebuild(changes)
            let milliseconds = Int(((ContinuousClock.now - start) / .milliseconds(1)).rounded())
            await news.tell { state in
                (state.phase, state.milliseconds, state.problem) = (.built, milliseconds, nil)
                (state.base, state.drafts, state.notes) = (build.base, build.drafts, build.notes)
                if build.isChanged { state.site += 1 }
            }
            return watch.changes()
        } catch {
            // A file that is being written may be read when half of it is there: what counts is the whole.
            try? await Task.sleep(for: .milliseconds(100))
            let later = watch.changes()
            guard later.isEmpty else { return later }
            let problem = PreviewProblem(error, in: folder.root)
            await news.tell { ($0.phase, $0.problem) = (.failed, problem) }
            FileHandle.standardError.write(Data("Error: \(error)\n".utf8))
            return []
        }
    }
}
