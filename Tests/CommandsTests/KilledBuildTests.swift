import Foundation
import Geography
import TestSupport
import Testing

struct KilledBuildTests {
    /// Everything under a final name: what a build makes, less its own notes and what it is still writing.
    private func finished(_ project: SmallProject) throws -> [String: Data] {
        try project.files(below: "docs", "data/outputs", "build").filter { name, _ in
            !name.hasSuffix(".part") && name != "build/manifest.json" && name != "build/lock"
        }
    }

    // Fifty builds, each killed at a random moment of its run. The seed is in every message.
    @Test func leavesNoHalfWrittenFileAndIsCompletedByTheNextBuild() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SplitMix(seed: seed)
        print("Killed builds: seed \(seed)")
        let whole = try SmallProject()
        let start = ContinuousClock.now
        try #require(try whole.build().status == 0)
        var length = (ContinuousClock.now - start) / .seconds(1)
        let expected = try finished(whole)
        let project = try SmallProject()
        var interrupted = 0

        for attempt in 0..<50 {
            try removeEverythingMade(in: project)
            let isInterrupted = try killABuild(of: project, after: Double.random(in: 0...length, using: &random))
            // How long a build takes changes with what other tests leave of the machine: moments follow it.
            length *= isInterrupted ? 1.03 : 0.7
            interrupted += isInterrupted ? 1 : 0

            let broken = try finished(project).filter { expected[$0.key] != $0.value }.keys.sorted()
            try #require(broken.isEmpty, "seed \(seed), attempt \(attempt)")
            try requireCompletion(of: project, to: expected, "seed \(seed), attempt \(attempt)")
        }
        #expect(interrupted > 15, "seed \(seed): too many builds were over before they were killed")
    }

    private func removeEverythingMade(in project: SmallProject) throws {
        let folders = ["composites", "scores", "detections", "statistics"].map { "build/\($0)" }
        for made in ["docs", "data/outputs", "build/manifest.json"] + folders where project.folder.has(made) {
            try project.remove(made)
        }
    }

    /// Whether the build was still at work at its moment.
    private func killABuild(of project: SmallProject, after seconds: Double) throws -> Bool {
        let build = try Tool.start(["build", "--project", project.path])
        Thread.sleep(forTimeInterval: seconds)
        let isInterrupted = build.isRunning
        if isInterrupted { build.end() }
        _ = try build.wait()
        return isInterrupted
    }

    /// The next build makes every file as if nothing had happened, and clears away what was half-written.
    private func requireCompletion(of project: SmallProject, to expected: [String: Data], _ place: Comment) throws {
        let next = try project.build()
        try #require(next.status == 0, "\(place): \(next.errors)")
        let rebuilt = try finished(project)
        let other = Set(rebuilt.keys).union(expected.keys).filter { rebuilt[$0] != expected[$0] }.sorted()
        try #require(other.isEmpty, place)
        let rest = try project.files(below: "docs", "data/outputs", "build").keys.filter { $0.hasSuffix(".part") }
        try #require(rest.isEmpty, place)
    }
}
