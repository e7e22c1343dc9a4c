import Foundation
import Project
import Synchronization
import Testing

struct WorkbenchTests {
    /// A folder of its own, and what its workbench reports.
    private final class Scene: BuildObserver {
        let folder = ProjectFolder(FileManager.default.temporaryDirectory.path + "/\(UUID())")
        private let lines = Mutex<[String]>([])

        let memory = FileMemory()

        func bench(remembering: Bool = false) throws -> Workbench {
            try Workbench(in: folder, observer: self, memory: remembering ? memory : nil)
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

    @Test func seesThatARememberedFileWasChangedWithinTheTickOfAClock() async throws {
        let scene = Scene()
        for text in ["one", "two", "six"] {
            try AtomicFile.write(text, to: scene.folder.path("a.txt"))

            #expect(try await scene.bench(remembering: true).digest(ofFile: "a.txt") == Digest(of: text))
        }
    }

    @Test func readsARememberedFileOnlyOnce() async throws {
        let scene = Scene()
        let path = scene.folder.path("a.txt")
        try AtomicFile.write("one", to: path)
        // Long ago, so that it isn't taken for a file that is still being written.
        let date = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
        _ = try await scene.bench(remembering: true).digest(ofFile: "a.txt")

        // The same place, size and time: only reading it again would tell.
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.write(contentsOf: Data("two".utf8))
        try file.close()
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)

        #expect(try await scene.bench(remembering: true).digest(ofFile: "a.txt") == Digest(of: "one"))
        #expect(try await scene.bench().digest(ofFile: "a.txt") == Digest(of: "two"))
    }

    @Test func goesOnFromWhereAnEarlierBuildWas() async throws {
        let scene = Scene()
        let (a, b) = (scene.artefact("a", from: ["x": "1"]), scene.artefact("b", from: ["x": "1"]))
        let progress = try await {
            let first = try scene.bench()
            try await first.ensure(a)
            let progress = await first.progress
            try await first.ensure(b)
            return progress
        }()
        _ = scene.reported()

        let second = try Workbench(in: scene.folder, observer: scene)
        await second.resume(from: progress)
        try await second.removeUnused()

        #expect(scene.reported() == ["b removed  because the configuration no longer asks for it"])
        #expect(FileManager.default.fileExists(atPath: scene.folder.path("docs/a.txt")))
    }

    @Test func removesWhatIsNotToBePublishedUnlessItWasAskedFor() async throws {
        let scene = Scene()
        let (a, b) = (scene.artefact("a", from: ["x": "1"]), scene.artefact("b", from: ["x": "1"]))
        try await scene.bench().ensure([a, b])
        let bench = try scene.bench()
        try await bench.ensure(a)
        _ = scene.reported()

        try await bench.remove(["a", "b", "c"])

        #expect(scene.reported() == ["b removed  because it is not to be published"])
        #expect(!FileManager.default.fileExists(atPath: scene.folder.path("docs/b.txt")))
        #expect(FileManager.default.fileExists(atPath: scene.folder.path("docs/a.txt")))
    }

    @Test func remembersWhatWasMadeBeforeAnotherFailed() async throws {
        let scene = Scene()
        let failing = Artefact("z", from: [:], to: ["docs/z.txt"]) {
            Thread.sleep(forTimeInterval: 0.1)
            throw CocoaError(.fileReadUnknown)
        }
        await #expect(throws: CocoaError.self) {
            try await scene.bench().ensure([scene.artefact("a", from: ["x": "1"]), failing])
        }
        _ = scene.reported()

        try await scene.bench().ensure(scene.artefact("a", from: ["x": "1"]))

        #expect(scene.reported() == ["a kept     because nothing it is made from changed"])
    }
}
