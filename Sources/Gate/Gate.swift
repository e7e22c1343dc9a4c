package import Project

/// What a site passes before it is published.
///
/// It knows a folder of files and nothing else: not the configuration, the templates or the values that the pages were made
/// of. Each file is looked at by itself, once for its bytes; then what the files say of each other is held together.
package struct Gate: Sendable {
    private let root: String
    private let forms: [String: NumberForm]

    /// A gate for a folder; `forms` are how the languages of the site write numbers.
    package init(to folder: String, forms: [String: NumberForm] = NumberForm.known) {
        root = folder
        self.forms = forms
    }

    /// Looks at the whole folder.
    ///
    /// - Parameters:
    ///   - kept: What an earlier look found out.
    ///   - digests: Of files by their paths, as far as they are known; the others are computed.
    ///   - observe: Is told how many files are looked at, of how many, and which is next.
    /// - Returns: What is wrong.
    /// - Throws: When there is no such folder, or a file in it can't be read.
    package func inspect(
        knowing kept: KeptFacts = KeptFacts(), digests: [String: Digest] = [:],
        observe: (Int, Int, String) -> Void = { _, _, _ in }
    ) async throws -> Inspection {
        let folder = try SiteFolder(root)
        let looks = try await look(at: folder, knowing: kept, digests: digests, observe: observe)
        var facts = KeptFacts()
        for look in looks { facts.keep(look.facts, of: look.path, look.digest) }
        let areas = folder.sizes[AreaRecords.path] == nil ? nil : try folder.file(AreaRecords.path).bytes
        let site = SiteFacts(
            files: Dictionary(uniqueKeysWithValues: looks.map { ($0.path, $0.facts) }), sizes: folder.sizes,
            areas: areas.flatMap(AreaRecords.init), forms: forms)
        let findings = folder.findings + looks.flatMap(\.facts.findings) + site.siteFindings
        return Inspection(
            findings: Set(findings).sorted(), pageCount: site.pages.count, otherCount: looks.count - site.pages.count,
            facts: facts, lookedAtCount: looks.count { $0.isNew })
    }

    private struct Look: Sendable {
        let path: String
        let digest: Digest
        let facts: FileFacts
        let isNew: Bool
    }

    /// Looks at every file by itself, several at a time.
    private func look(
        at folder: SiteFolder, knowing kept: KeptFacts, digests: [String: Digest], observe: (Int, Int, String) -> Void
    ) async throws -> [Look] {
        let paths = folder.paths
        return try await withThrowingTaskGroup(of: (Int, Look).self) { group in
            var looks = [Look?](repeating: nil, count: paths.count)
            var waiting = paths.indices
            func startNext() {
                guard let index = waiting.popFirst() else { return }
                let path = paths[index]
                group.addTask { (index, try Self.look(at: path, in: folder, knowing: kept, digest: digests[path])) }
            }
            if let first = paths.first { observe(0, paths.count, first) }
            for _ in 0..<Self.taskCount { startNext() }
            var done = 0
            while let (index, look) = try await group.next() {
                looks[index] = look
                done += 1
                observe(done, paths.count, look.path)
                startNext()
            }
            return looks.compactMap { $0 }
        }
    }

    /// Enough that no processor waits for a file of another.
    private static let taskCount = 16

    private static func look(
        at path: String, in folder: SiteFolder, knowing kept: KeptFacts, digest: Digest?
    ) throws -> Look {
        if let digest, let facts = kept.facts(of: path, digest) {
            return Look(path: path, digest: digest, facts: facts, isNew: false)
        }
        // What GitHub doesn't take isn't looked into.
        guard folder.sizes[path] ?? 0 <= SizeCheck.largestFile else {
            return Look(path: path, digest: Digest(hexadecimal: ""), facts: FileFacts(), isNew: false)
        }
        let file = try folder.file(path)
        let digest = Digest(of: file.bytes)
        if let facts = kept.facts(of: path, digest) {
            return Look(path: path, digest: digest, facts: facts, isNew: false)
        }
        return Look(path: path, digest: digest, facts: FileFacts(of: file), isNew: true)
    }
}
