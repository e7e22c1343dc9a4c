import Foundation

/// The folder a user has, and the one type that knows its paths.
///
///     site/  templates/  data/  models/     committed
///     build/  docs/  data/outputs/          made
package struct ProjectFolder: Hashable, Sendable {
    /// The folder's absolute path, without a slash at its end.
    package let root: String

    package init(_ path: String) {
        let url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        let path = url.path
        root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The full path of something in the project; an absolute path stays what it is.
    package func path(_ relative: String) -> String {
        relative.hasPrefix("/") ? relative : "\(root)/\(relative)"
    }

    package var configuration: String { path("site/site.yml") }
    package var press: String { path("site/press.yml") }
    package var pages: String { path("site/pages") }
    package var stories: String { path("site/stories") }
    package var templates: String { path("templates") }
    package var models: String { path("models") }
    package var manifest: String { path("build/manifest.json") }
    package var lock: String { path("build/lock") }
    /// What is published.
    package var site: String { path("docs") }

    /// Where a build makes the site; what passes the gate is brought to `docs/` from there.
    package static let staged = "build/site"
    /// Where pages are that only a preview shows, laid out like the site.
    package static let drafts = "build/drafts"
    /// What the gate knows of the files there, so that it looks only at those that changed.
    package static let checked = "build/checked.json"
    /// The files that were brought to `docs/`, so that those no longer made can be taken away, and nobody else's.
    package static let published = "build/published.json"

    /// What `minemap fetch` brought, under its path in the list.
    package static let fetched = "build/fetched"
    /// Web assets from registry packages, brought by `make`.
    package static let assets = "build/assets"

    /// What became of the scenes of the last build.
    package static let report = "build/report.json"
    /// The same of composites that were made of some regions alone.
    package static let partialReport = "build/report-composites.json"

    /// The text of a file, relative to the project.
    package func text(_ relative: String) throws(FileError) -> String {
        do {
            return try String(contentsOfFile: path(relative), encoding: .utf8)
        } catch {
            throw FileError(path: path(relative), action: .read, reason: "it is missing or isn't UTF-8 text")
        }
    }

    /// Removes a file, relative to the project; one that isn't there is removed already.
    package func remove(_ relative: String) { unlink(path(relative)) }

    /// The path of a network's file, relative to the project: in `models/` where it is there, else where
    /// `minemap fetch` puts it.
    package func network(_ file: String) -> String {
        let own = "models/\(file)"
        return FileManager.default.fileExists(atPath: path(own)) ? own : "\(Self.fetched)/models/\(file)"
    }

    /// Files that a pattern names, relative to the project and sorted; `*` stands for any part of a file's name.
    ///
    /// A pattern without `*` names itself, whether or not the file is there.
    package func files(matching pattern: String) -> [String] {
        guard pattern.contains("*") else { return [pattern] }
        let folder = (pattern as NSString).deletingLastPathComponent
        let name = (pattern as NSString).lastPathComponent
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
        return entries.filter { $0.matches(glob: name) && !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    }
}

extension String {
    /// Whether the whole text fits a pattern in which `*` stands for any characters.
    package func matches(glob pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard let first = parts.first, let last = parts.last, parts.count > 1 else { return self == pattern }
        guard hasPrefix(first), count >= first.count + last.count, hasSuffix(last) else { return false }
        var rest = self.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
