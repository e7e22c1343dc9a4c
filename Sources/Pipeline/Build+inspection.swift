import Foundation
import Gate
import Languages
import Project

extension Build {
    /// Looks at what `build/site/` holds, and again only at files that changed.
    func inspect() async throws -> Inspection {
        let staged = folder.path(ProjectFolder.staged)
        let record = folder.path(ProjectFolder.checked)
        let gate = Gate(to: staged, forms: numberForms)
        let inspection = try await gate.inspect(knowing: KeptFacts(reading: record), digests: await stagedDigests())
        if inspection.lookedAtCount > 0 { try inspection.facts.write(to: record) }
        return inspection
    }

    /// The digests of the files there, which the build has taken already.
    private func stagedDigests() async -> [String: Digest] {
        var digests: [String: Digest] = [:]
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path(ProjectFolder.staged))) ?? []
        for path in paths { digests[path] = await bench.digest(ofFile: "\(ProjectFolder.staged)/\(path)") }
        return digests
    }

    /// How the site's languages write numbers.
    private var numberForms: [String: NumberForm] {
        let own = editions.map(\.language).compactMap { language -> (String, NumberForm)? in
            guard let decimalMark = language.decimalMark.first, let groupMark = language.groupMark.first else {
                return nil
            }
            return (language.code, NumberForm(decimalMark: decimalMark, groupMark: groupMark))
        }
        return NumberForm.known.merging(own) { _, own in own }
    }
}
