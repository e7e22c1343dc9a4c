/// What the preview is doing, as its bar shows it.
package struct PreviewState: Hashable, Sendable, Codable {
    package enum Phase: String, Sendable, Codable {
        case building, built, failed
    }

    /// Another number for every news.
    package var number = 0
    package var phase = Phase.building
    /// How long the last build took.
    package var milliseconds: Int?
    /// Another number whenever the site changed.
    package var site = 0
    /// The path that the site will have on its host, like `/mines/`.
    package var base = "/"
    package var problem: PreviewProblem?
    /// Pages that are not to be published, seen from the site's root.
    package var drafts: [String] = []
    /// What else the build said.
    package var notes: [String] = []

    package init() {}
}

/// A mistake that keeps the site from being built.
package struct PreviewProblem: Hashable, Sendable, Codable {
    /// The file, relative to the project, and the line; where they are known.
    package let place: String?
    package let message: String
    package let remedy: String?

    /// Reads an error's description: `file:line: what happened`, and what to do in the last line.
    package init(_ error: any Error, in root: String) {
        let lines = "\(error)".replacing(root + "/", with: "").split(separator: "\n").map(String.init)
        let first = lines.first ?? ""
        let parts = first.firstMatch(of: /^([^\s:]+\.[A-Za-z]+(?::\d+)?): (.*)$/)
        place = parts.map { String($0.1) }
        let middle = lines.dropFirst().dropLast()
        message = ([parts.map { String($0.2) } ?? first] + middle).joined(separator: "\n")
        remedy = lines.count > 1 ? lines.last : nil
    }
}

/// What a build says of the site that it made.
package struct PreviewBuild: Hashable, Sendable {
    /// Whether any file is another than before.
    package var isChanged: Bool
    /// The path that the site will have on its host, like `/mines/`.
    package var base: String
    package var drafts: [String]
    package var notes: [String]

    package init(isChanged: Bool, base: String, drafts: [String] = [], notes: [String] = []) {
        self.isChanged = isChanged
        self.base = base
        self.drafts = drafts
        self.notes = notes
    }
}
