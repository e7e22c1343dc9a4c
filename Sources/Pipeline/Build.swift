import Foundation
import Geography
import Pages
package import NeuralNetwork
import Pages
package import Project

/// One run of the whole line, from imagery to pages.
package struct Build: Sendable {
    let folder: ProjectFolder
    let site: SiteConfiguration
    let bench: Workbench
    let options: Options
    let memory: BuildMemory
    /// The site in each of its languages, the main one first.
    let editions: [Edition]

    /// How a build goes about its work.
    package struct Options: Sendable {
        /// Whether windows share work when they are scored.
        package var method = Sweep.Method.shared
        /// Whether a scene that can't be used, or a tile that isn't observed, stops the build.
        package var isStrict = false
        /// Whether remote catalogues are asked again for what they were asked before.
        package var searchesAgain = false
        /// Whether nothing is made, since only what would be is asked for.
        package var makesNothing = false
        /// Whether pages that aren't to be published are made too, in `build/drafts/`.
        package var includesDrafts = false
        /// Whether `docs/` is brought to what was made.
        package var publishes = true
        /// The regions that matter, by name; empty for all.
        package var regions: [String] = []

        package init() {}
    }

    /// Reads the configuration and takes the folder; nothing is made yet.
    ///
    /// - Parameters:
    ///   - folder: The project.
    ///   - observer: Is told of each artefact.
    ///   - options: How it goes about its work.
    ///   - memory: What earlier builds of this process know.
    /// - Throws: `ConfigurationError`; `BuildRunning` when another build works there.
    package init(
        of folder: ProjectFolder, observer: any BuildObserver, options: Options = Options(), memory: BuildMemory? = nil
    ) throws {
        self.folder = folder
        self.options = options
        self.memory = memory ?? BuildMemory()
        site = try SiteConfiguration(reading: folder.configuration)
        editions = try Edition.all(of: site, in: folder)
        bench = try Workbench(in: folder, observer: observer, makesNothing: options.makesNothing, memory: memory?.files)
    }

    /// Makes whatever is missing or out of date, and says what was left out: the whole program on one screen.
    package func run() async throws -> BuildOutcome {
        try await write(try await survey())
    }

    /// From imagery to maps that are ready to be drawn.
    func survey() async throws -> Surveyed {
        let plan = try Plan(site, in: folder)
        let scenes = try await find(plan.surveys)
        let composites = try await composite(plan.surveys, from: scenes)
        let report = try await report(on: plan.surveys, scenes, composites)
        let scores = try await score(plan.surveys, on: composites)
        let detections = try await detect(plan.surveys, from: scores, on: composites)
        let statistics = try await addUp(plan.surveys, detections)
        let truth = try await compare(plan.surveys, detections)
        let numbers = try await numbers(statistics, detections, of: plan)
        let backdrops = try await picture(plan.maps, composites)
        let changes = try await cut(plan.maps.flatMap(\.surveys).unique, detections)
        let maps = try await draw(plan.maps, detections, changes, backdrops, numbers)
        let galleries = try await galleries(of: plan.surveys, composites)
        return Surveyed(
            plan: plan, report: report, statistics: statistics, numbers: numbers, truth: truth, changes: changes,
            maps: maps, galleries: galleries.drawings, galleriesLeftOut: galleries.leftOut)
    }

    /// From maps to the site.
    func write(_ found: Surveyed) async throws -> BuildOutcome {
        let written = try await write(
            found.maps, found.galleries, found.statistics, found.numbers, found.truth, found.changes,
            of: found.plan.surveys)
        let leftOut = found.plan.leftOut + written.leftOut
        // What was left out for want of files may have been made when they were there: it stays. Pictures of galleries are
        // quickly made again.
        if leftOut.isEmpty { try await bench.removeUnused(except: Self.isPictureInUse) }
        let warnings = options.publishes ? try await publish() : []
        return BuildOutcome(
            leftOut: leftOut + found.galleriesLeftOut, untranslated: written.untranslated, drafts: written.drafts,
            url: site.url, warnings: warnings, report: found.report)
    }

    /// The surveys of the regions that were asked for.
    func chosenSurveys(of plan: Plan) throws -> [Survey] {
        let known = Set(plan.surveys.map(\.region.name)).sorted()
        if let unknown = options.regions.first(where: { !known.contains($0) }) {
            throw BuildError.noRegion(unknown, known: known)
        }
        return plan.surveys.filter { options.regions.isEmpty || options.regions.contains($0.region.name) }
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

/// What a build knows before it writes the first page.
struct Surveyed: Sendable {
    let plan: Plan
    let report: ProcessingReport
    let statistics: AreaStatistics
    let numbers: Numbers
    let truth: KnownTruth?
    let changes: [PeriodChange]
    let maps: [MapDrawing]
    let galleries: [GalleryDrawing]
    let galleriesLeftOut: [LeftOut]
}

/// The stages, each with the version of what it writes: raised whenever the same input gives other bytes.
package enum Stage {
    package static let composites = "2"
    package static let pictures = "2"
    package static let scores = "2"
    package static let detections = "2"
    package static let statistics = "2"
    package static let changes = "2"
    package static let truth = "1"
    package static let backdrops = "1"
    package static let mapPictures = "1"
    package static let data = "1"
    package static let galleries = "1"
    package static let pages = "2"
}
