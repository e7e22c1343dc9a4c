import Foundation
package import NeuralNetwork
package import Project

/// One run of the whole line, from imagery to pages.
package struct Build: Sendable {
    let folder: ProjectFolder
    let site: SiteConfiguration
    let bench: Workbench
    /// Whether windows share work when they are scored.
    let method: Sweep.Method

    /// Reads the configuration and takes the folder; nothing is made yet.
    ///
    /// - Parameters:
    ///   - folder: The project.
    ///   - observer: Is told of each artefact.
    ///   - method: Whether windows share work when they are scored.
    /// - Throws: `ConfigurationError`; `BuildRunning` when another build works there.
    package init(of folder: ProjectFolder, observer: any BuildObserver, method: Sweep.Method = .shared) throws {
        self.folder = folder
        self.method = method
        site = try SiteConfiguration(reading: folder.configuration)
        bench = try Workbench(in: folder, observer: observer)
    }

    /// Makes whatever is missing or out of date, and lists what was left out: the whole program on one screen.
    package func run() async throws -> [LeftOut] {
        let plan = try Plan(site, in: folder)
        let composites = try await composite(plan.surveys)
        let scores = try await score(plan.surveys, on: composites)
        let detections = try await detect(plan.surveys, from: scores)
        let statistics = try await addUp(plan.surveys, detections)
        let maps = try await draw(plan.maps, detections, statistics)
        let storiesLeftOut = try await publish(maps, statistics)
        let leftOut = plan.leftOut + storiesLeftOut
        // What was left out for want of files may have been made when they were there: it stays.
        if leftOut.isEmpty { try await bench.removeUnused() }
        return leftOut
    }

    /// The digest of a file's bytes as an input of an artefact; `absent` where there is none.
    func digest(_ path: String) async -> String {
        await bench.digest(ofFile: path)?.description ?? "absent"
    }

    /// The digests of files, by their paths.
    func digests(of paths: [String]) async -> [String: String] {
        var digests: [String: String] = [:]
        for path in paths { digests[path] = await digest(path) }
        return digests
    }
}

/// The stages, each with the version of what it writes: raised whenever the same input gives other bytes.
package enum Stage {
    package static let composites = "1"
    package static let scores = "2"
    package static let detections = "1"
    package static let statistics = "1"
    package static let pages = "1"
}
