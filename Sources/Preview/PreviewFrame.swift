package import Foundation

/// The page around the site: a bar that says what the preview is doing, and a frame with the site in it.
package struct PreviewFrame: Hashable, Sendable {
    /// Where it is: no page of a site has such a name.
    package static let path = "/-/"

    private let page: Data
    private let script: Data
    private let style: Data

    package init(page: Data, script: Data, style: Data) {
        self.page = page
        self.script = script
        self.style = style
    }

    /// Answers a request for a file of the frame.
    static func answer(to path: String, with frame: () throws -> PreviewFrame) -> Answer {
        do {
            let frame = try frame()
            switch path.dropFirst(Self.path.count) {
            case "": return file("index.html", frame.page)
            case "preview.js": return file("preview.js", frame.script)
            case "preview.css": return file("preview.css", frame.style)
            default: return .plain(404, "Not found.")
            }
        } catch {
            return .plain(500, "\(error)")
        }
    }

    private static func file(_ name: String, _ body: Data) -> Answer {
        Answer(
            status: 200, headers: ["Content-Type": ContentType.of(name), "Cache-Control": "no-cache"], body: body)
    }
}

extension Answer {
    static func json(_ state: PreviewState) -> Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let body = try? encoder.encode(state) else { return .plain(500, "The state can't be written.") }
        return Answer(
            status: 200, headers: ["Content-Type": ContentType.of("state.json"), "Cache-Control": "no-store"],
            body: body)
    }
}
