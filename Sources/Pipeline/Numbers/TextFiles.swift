import Foundation
import Project

/// What editors wrote for the site, by the paths of the files in the project.
struct TextFiles: Sendable {
    let texts: [String: String]

    static let changes = "site/changes.yml"
    static let corrections = "site/corrections.yml"

    init(of folder: ProjectFolder) throws {
        let stories = folder.storyNames.flatMap { folder.files(matching: "site/stories/\($0)/index.*.md") }
        var texts: [String: String] = [:]
        let lists = [Self.changes, Self.corrections, "site/press.yml"].filter {
            FileManager.default.fileExists(atPath: folder.path($0))
        }
        for path in folder.files(matching: "site/pages/*.md") + stories + lists {
            do {
                texts[path] = try String(contentsOfFile: folder.path(path), encoding: .utf8)
            } catch {
                throw FileError(path: folder.path(path), action: .read, reason: "it is missing or isn't UTF-8 text")
            }
        }
        self.texts = texts
    }
}

extension ProjectFolder {
    /// The folders of stories, sorted.
    var storyNames: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: stories)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}
