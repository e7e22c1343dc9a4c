import Foundation

/// Makes artefacts that are missing or out of date, and keeps the others.
///
/// One build at a time works in a folder. The manifest is written while artefacts are made, after each that took its time,
/// and files appear under their names only when they are whole, so that a killed build goes on where it stopped.
package actor Workbench {
    package let folder: ProjectFolder
    private let lock: FolderLock
    private let observer: any BuildObserver
    private var manifest: Manifest
    /// The keys of the artefacts that this build asked for, by name, and all their files.
    private var seen: [String: String] = [:]
    private var claims: Set<String> = []
    private var digests: [String: Digest?] = [:]
    private let makesNothing: Bool
    private let memory: FileMemory?
    /// When the manifest was written, and whether something was made since.
    private var lastWriting = ContinuousClock.now
    private var hasUnwritten = false
    /// What was found of each artefact, by name, where nothing is made.
    package private(set) var forecast: [String: Verdict] = [:]

    /// Opens the folder's workbench.
    ///
    /// - Parameters:
    ///   - folder: The project.
    ///   - observer: Is told of each artefact.
    ///   - makesNothing: Whether artefacts are looked at only; what a build would do with them is in ``forecast``.
    ///   - memory: What earlier builds of this process know of files.
    /// - Throws: `BuildRunning` when another build works there.
    package init(
        in folder: ProjectFolder, observer: any BuildObserver, makesNothing: Bool = false, memory: FileMemory? = nil
    ) throws {
        self.makesNothing = makesNothing
        self.memory = memory
        self.folder = folder
        self.observer = observer
        lock = try FolderLock(at: folder.lock)
        manifest = memory?.manifest(at: folder.manifest) ?? Manifest(reading: folder.manifest)
        for place in ["build", "data/outputs", "docs"] { FolderSweep.removeTemporaries(below: folder.path(place)) }
    }

    /// The digest of a file's bytes, by its path in the project; `nil` when it isn't there.
    ///
    /// Each file is read once a build.
    package func digest(ofFile path: String) -> Digest? {
        if let known = digests[path] { return known }
        let digest = memory?.digest(ofFile: folder.path(path)) ?? Digest(ofFile: folder.path(path))
        digests[path] = digest
        return digest
    }

    /// What a build has asked for so far.
    package struct Progress: Sendable {
        fileprivate let seen: [String: String]
        fileprivate let claims: Set<String>
    }

    package var progress: Progress { Progress(seen: seen, claims: claims) }

    /// Goes on from where an earlier build of this process was, whose artefacts are up to date.
    package func resume(from progress: Progress) {
        (seen, claims) = (progress.seen, progress.claims)
    }

    /// Removes what earlier builds made under some names, unless this one asked for it.
    package func remove(_ names: [String]) throws {
        let unasked = names.filter { seen[$0] == nil && manifest.artefacts[$0] != nil }
        guard !unasked.isEmpty else { return }
        for name in unasked.sorted() { discard(name, because: "it is not to be published") }
        try writeManifest()
    }

    /// Those of some artefacts that are missing or out of date, in order; nothing is made.
    package func outdated(_ artefacts: [Artefact]) -> [Artefact] {
        artefacts.filter { verdict(on: $0).isMade }
    }

    /// Brings artefacts up to date, several at a time.
    ///
    /// With `always`, also where nothing else is made.
    package func ensure(_ artefacts: [Artefact], always: Bool = false) async throws {
        let artefacts = try artefacts.filter { try claim($0) }
        guard !makesNothing || always else {
            for artefact in artefacts { forecast[artefact.name] = verdict(on: artefact) }
            return
        }
        let verdicts = artefacts.map { verdict(on: $0) }
        let outdated = artefacts.indices.filter { verdicts[$0].isMade }
        var reported = 0
        func report(before end: Int) {
            for index in reported..<max(reported, end) {
                let name = artefacts[index].name
                observer.observed(name, verdicts[index], note: manifest.artefacts[name]?.note)
            }
            reported = max(reported, end)
        }
        report(before: outdated.first ?? artefacts.count)
        try await make(outdated.map { artefacts[$0] }) { made in
            // Everything up to the first artefact that is still being made can be told in order.
            report(before: outdated.enumerated().first { !made.contains($0.offset) }?.element ?? artefacts.count)
        }
    }

    /// Makes artefacts, as many at a time as there are processors, and records each when it is made.
    private func make(_ artefacts: [Artefact], whenOneIsMade: (Set<Int>) -> Void) async throws {
        // Also what was made before one failed.
        defer { if hasUnwritten { try? writeManifest() } }
        try await withThrowingTaskGroup(of: (Int, Manifest.Entry, Duration).self) { group in
            var waiting = artefacts.indices
            var made: Set<Int> = []
            func startNext() {
                guard let next = waiting.popFirst() else { return }
                group.addTask { [folder] in
                    let start = ContinuousClock.now
                    let entry = try artefacts[next].entry(in: folder)
                    return (next, entry, ContinuousClock.now - start)
                }
            }
            if let first = artefacts.first { observer.progressed(to: 0, of: artefacts.count, with: first.name) }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { startNext() }
            while let (index, entry, duration) = try await group.next() {
                try record(entry, as: artefacts[index].name)
                // It is written whole: after each of a thousand pages that would take longer than the pages.
                let moment = Duration.milliseconds(250)
                if duration > moment || ContinuousClock.now - lastWriting > moment { try writeManifest() }
                made.insert(index)
                observer.progressed(to: made.count, of: artefacts.count, with: artefacts[index].name)
                whenOneIsMade(made)
                startNext()
            }
        }
    }

    /// Brings one artefact up to date.
    package func ensure(_ artefact: Artefact) async throws {
        try await ensure([artefact])
    }

    /// Removes what earlier builds made and this one has no use for.
    ///
    /// `isKept` tells whether an artefact that wasn't asked for stays, by its name and what of its inputs is in use.
    package func removeUnused(except isKept: (String, Set<String>) -> Bool = { _, _ in false }) throws {
        let unused = manifest.artefacts.filter { name, entry in
            seen[name] == nil && !isKept(name, claims.intersection(entry.inputs.keys))
        }.sorted { $0.key < $1.key }
        guard !unused.isEmpty else { return }
        for (name, _) in unused { discard(name, because: "the configuration no longer asks for it") }
        try writeManifest()
    }

    private func discard(_ name: String, because reason: String) {
        for path in manifest.artefacts[name]?.outputs.keys.sorted() ?? [] where !claims.contains(path) {
            unlink(folder.path(path))
            digests[path] = nil
        }
        manifest.artefacts[name] = nil
        observer.observed(name, .removed(because: reason), note: nil)
    }

    private func writeManifest() throws {
        try manifest.write(to: folder.manifest)
        memory?.keep(manifest, at: folder.manifest)
        (lastWriting, hasUnwritten) = (.now, false)
    }

    /// Whether this build asks for the artefact for the first time; two things of one name or file are a mistake.
    private func claim(_ artefact: Artefact) throws -> Bool {
        if let key = seen[artefact.name] {
            guard key == artefact.key else { throw MadeTwice(path: artefact.outputs.first ?? artefact.name) }
            return false
        }
        for path in artefact.outputs {
            guard claims.insert(path).inserted else { throw MadeTwice(path: path) }
        }
        seen[artefact.name] = artefact.key
        return true
    }

    private func record(_ entry: Manifest.Entry, as name: String) throws {
        // A file that the artefact no longer consists of would stay for ever.
        for path in manifest.artefacts[name]?.outputs.keys.sorted() ?? [] where entry.outputs[path] == nil {
            if !claims.contains(path) { unlink(folder.path(path)) }
        }
        manifest.artefacts[name] = entry
        for (path, digest) in entry.outputs { digests[path] = Digest(hexadecimal: digest) }
        hasUnwritten = true
    }

    private func verdict(on artefact: Artefact) -> Verdict {
        guard let entry = manifest.artefacts[artefact.name] else { return .made(because: "there is no earlier result") }
        if let reason = artefact.madeAnewBecause { return .made(because: reason) }
        let labels = Set(artefact.inputs.keys).union(entry.inputs.keys)
        let changed = labels.filter { artefact.inputs[$0] != entry.inputs[$0] }.sorted()
        guard changed.isEmpty else { return .made(because: "of a change in \(changed.listed)") }
        guard Set(artefact.outputs) == Set(entry.outputs.keys) else {
            return .made(because: "its files are named anew")
        }
        for (path, expected) in entry.outputs.sorted(by: { $0.key < $1.key }) {
            guard let digest = digest(ofFile: path) else { return .made(because: "'\(path)' is missing") }
            guard digest.description == expected else { return .made(because: "'\(path)' isn't as it was made") }
        }
        return .kept(because: "nothing it is made from changed")
    }
}

extension [String] {
    /// The first few, and how many more there are.
    fileprivate var listed: String {
        count > 4 ? "\(prefix(3).joined(separator: ", ")) and \(count - 3) more" : joined(separator: ", ")
    }
}

extension Artefact {
    /// Makes the artefact and takes the digests of its files.
    fileprivate func entry(in folder: ProjectFolder) throws -> Manifest.Entry {
        let note = try make()
        var digests: [String: String] = [:]
        for path in outputs {
            guard let digest = Digest(ofFile: folder.path(path)) else {
                throw FileError(path: folder.path(path), action: .read, reason: "it was to be made and isn't there")
            }
            digests[path] = digest.description
        }
        return Manifest.Entry(inputs: inputs, outputs: digests, note: note)
    }
}
