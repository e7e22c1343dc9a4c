import Foundation
import Project
import Synchronization
import Testing

struct WorkbenchTests {
    /// A folder of its own, and what its workbench reports.
    private final class Scene: BuildObserver {
        let folder = ProjectFolder(FileManager.default.temporaryDirectory.path + "/\(UUID())")
        private let lines = Mutex<[String]>([])

        func bench() throws -> Workbench {
            try Workbench(in: folder, observer: self)
        }

        func observed(_ name: String, _ verdict: Verdict, note: String?) {
            lines.withLock { $0.append("\(name) \(verdict)") }
        }

        func progressed(to done: Int, of total: Int, with name: String) {}

        /// What was reported since the last call.
        func reported() -> [String] {
            lines.withLock { lines in
                defer { lines = [] }
                return lines
            }
        }

        func artefact(_ name: String = "a", from inputs: [String: String], text: String = "x") -> Artefact {
            Artefact(name, from: inputs, to: ["docs/\(name).txt"]) { [folder] in
                try AtomicFile.write(text, to: folder.path("docs/\(name).txt"))
                return nil
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: folder.root) }
    }

    @Test func keepsWhatIsMadeFromTheSame() async throws {
        let scene = Scene()
        try await scene.bench().ensure(scene.artefact(from: ["x": "1"]))
        try await scene.bench().ensure(scene.artefact(from: ["x": "1"]))

        #expect(
            scene.reported() == [
                "a made     because there is no earlier result", "a kept     because nothing it is made from changed",
            ])
    }

    @Test func namesTheInputThatChanged() async throws {
        let scene = Scene()
        try await scene.bench().ensure(scene.artefact(from: ["threshold": "0.8", "boundary": "b"]))
        try await scene.bench().ensure(scene.artefact(from: ["threshold": "0.7", "boundary": "b"]))

        #expect(scene.reported().last == "a made     because of a change in threshold")
    }

    @Test func makesAgainWhatSomebodyChanged() async throws {
        let scene = Scene()
        try await scene.bench().ensure(scene.artefact(from: [:]))
        try Data("y".utf8).write(to: URL(filePath: scene.folder.path("docs/a.txt")))
        try await scene.bench().ensure(scene.artefact(from: [:]))

        #expect(scene.reported().last == "a made     because 'docs/a.txt' isn't as it was made")
    }

    @Test func makesAgainWhatIsMissing() async throws {
        let scene = Scene()
        try await scene.bench().ensure(scene.artefact(from: [:]))
        try FileManager.default.removeItem(atPath: scene.folder.path("docs/a.txt"))
        try await scene.bench().ensure(scene.artefact(from: [:]))

        #expect(scene.reported().last == "a made     because 'docs/a.txt' is missing")
    }

    @Test func removesWhatIsNoLongerAskedFor() async throws {
        let scene = Scene()
        try await scene.bench().ensure([scene.artefact("a", from: [:]), scene.artefact("b", from: [:])])
        let bench = try scene.bench()
        try await bench.ensure(scene.artefact("b", from: [:]))
        try await bench.removeUnused()

        #expect(!FileManager.default.fileExists(atPath: scene.folder.path("docs/a.txt")))
        #expect(FileManager.default.fileExists(atPath: scene.folder.path("docs/b.txt")))
    }

    @Test func recordsWhatWasMadeBeforeAFailure() async throws {
        struct Failure: Error {}
        let scene = Scene()
        let failing = Artefact("z", from: [:], to: ["docs/z.txt"]) { throw Failure() }
        do {
            let bench = try scene.bench()
            try await bench.ensure(scene.artefact(from: [:]))
            try await bench.ensure(failing)
        } catch is Failure {}
        try await scene.bench().ensure(scene.artefact(from: [:]))

        #expect(scene.reported().last == "a kept     because nothing it is made from changed")
    }

    @Test func refusesASecondBuildInTheSameFolder() throws {
        let scene = Scene()
        let first = try scene.bench()

        #expect(throws: BuildRunning.self) { try scene.bench() }
        withExtendedLifetime(first) {}
    }

    @Test func removesAFileThatTheArtefactNoLongerConsistsOf() async throws {
        let scene = Scene()
        try await scene.bench().ensure(scene.artefact(from: [:]))
        let moved = Artefact("a", from: [:], to: ["docs/b.txt"]) { [folder = scene.folder] in
            try AtomicFile.write("x", to: folder.path("docs/b.txt"))
            return nil
        }
        try await scene.bench().ensure(moved)

        #expect(!FileManager.default.fileExists(atPath: scene.folder.path("docs/a.txt")))
        #expect(scene.reported().last == "a made     because its files are named anew")
    }

    @Test func refusesTwoArtefactsOfOneFile() async throws {
        let scene = Scene()
        let bench = try scene.bench()
        try await bench.ensure(scene.artefact(from: [:]))
        let other = Artefact("b", from: [:], to: ["docs/a.txt"]) { nil }

        await #expect(throws: MadeTwice.self) { try await bench.ensure(other) }
    }

    @Test func makesAnArtefactOnceThatIsAskedForTwice() async throws {
        let scene = Scene()
        try await scene.bench().ensure([scene.artefact(from: [:]), scene.artefact(from: [:])])

        #expect(scene.reported() == ["a made     because there is no earlier result"])
    }

    @Test func reportsInTheOrderAskedFor() async throws {
        let scene = Scene()
        let names = (0..<20).map { "n\($0)" }
        try await scene.bench().ensure(names.map { scene.artefact($0, from: [:]) })

        #expect(scene.reported().map { String($0.prefix(while: { $0 != " " })) } == names)
    }

    @Test func clearsAwayHalfWrittenFiles() async throws {
        let scene = Scene()
        let rest = scene.folder.path("docs/page.html.123.part")
        try AtomicFile.write("half", to: rest)
        _ = try scene.bench()

        #expect(!FileManager.default.fileExists(atPath: rest))
    }
}
