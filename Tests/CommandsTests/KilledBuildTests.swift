import Foundation
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
            for made in [
                "docs", "data/outputs", "build/composites", "build/scores", "build/detections", "build/statistics",
            ]
            where project.folder.has(made) { try project.remove(made) }
            if project.folder.has("build/manifest.json") { try project.remove("build/manifest.json") }
            let build = try Tool.start(["build", "--project", project.path])
            Thread.sleep(forTimeInterval: Double.random(in: 0...length, using: &random))
            if build.isRunning {
                build.end()
                interrupted += 1
                length *= 1.03
            } else {
                // How long a build takes changes with what other tests leave of the machine: moments follow it.
                length *= 0.7
            }
            _ = try build.wait()

            let left = try finished(project)
            let broken = left.filter { expected[$0.key] != $0.value }.keys.sorted()
            try #require(broken.isEmpty, "seed \(seed), attempt \(attempt)")

            let next = try project.build()
            try #require(next.status == 0, "seed \(seed), attempt \(attempt): \(next.errors)")
            let rebuilt = try finished(project)
            let other = Set(rebuilt.keys).union(expected.keys).filter { rebuilt[$0] != expected[$0] }.sorted()
            try #require(other.isEmpty, "seed \(seed), attempt \(attempt)")
            let rest = try project.files(below: "docs", "data/outputs", "build").keys.filter { $0.hasSuffix(".part") }
            try #require(rest.isEmpty, "seed \(seed), attempt \(attempt)")
        }
        #expect(interrupted > 15, "seed \(seed): too many builds were over before they were killed")
    }
}
