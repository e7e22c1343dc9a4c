import Foundation

/// axe-core, which looks for what keeps people from using a page: `scripts/test.sh` brings it.
package enum Axe {
    private static let path =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path() + "build/axe/axe.min.js"

    package static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    static func script() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}

extension BrowserPage {
    /// What axe calls serious or critical on the page: the rule, then the elements that break it.
    package func accessibilityFaults() async throws -> [String] {
        // The protocol runs it, so that the page's own policy has no say.
        _ = try await evaluate("\(try Axe.script()); true")
        let faults = try await evaluate(
            """
            axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
              violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) =>
                id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")))
            """)
        return faults.list.map(\.text)
    }
}
