package import Project

/// Builds that follow one another in one process, as a preview needs them.
///
/// What was found before the pages (regions, detections, areas, maps) stays in memory, and only pages are looked at when only
/// texts and templates changed. Other builds may work in the folder meanwhile: nothing is locked between two builds.
package actor BuildSession {
    private let folder: ProjectFolder
    private let options: Build.Options
    private let memory = BuildMemory()
    private var known: (found: Surveyed, progress: Workbench.Progress)?

    package init(in folder: ProjectFolder, options: Build.Options) {
        self.folder = folder
        self.options = options
    }

    /// Builds again.
    ///
    /// - Parameters:
    ///   - changes: The files that changed since the last build, relative to the project; `nil` where nobody knows.
    ///   - observer: Is told of each artefact that is looked at.
    /// - Returns: What was left out and what is a draft.
    /// - Throws: What ``Build/run()`` throws. The next build then begins at the beginning.
    package func build(after changes: Set<String>?, observer: any BuildObserver) async throws -> BuildOutcome {
        if changes.map({ $0.contains { !Self.isOfPages($0) } }) ?? true { known = nil }
        let build = try Build(of: folder, observer: observer, options: options, memory: memory)
        if let known {
            await build.bench.resume(from: known.progress)
            return try await build.write(known.found)
        }
        let found = try await build.survey()
        known = (found, await build.bench.progress)
        return try await build.write(found)
    }

    /// Whether a file is read by pages alone; maps have the words of `site/i18n/` in them.
    private static func isOfPages(_ path: String) -> Bool {
        path.hasPrefix("templates/") || path.hasPrefix("site/pages/") || path.hasPrefix("site/stories/")
            || ["site/press.yml", TextFiles.changes, TextFiles.corrections].contains(path)
    }
}
