package import Gate
import Project

/// A site that was made and isn't published, for what the gate found.
package struct UnfitSite: Error, CustomStringConvertible {
    package let inspection: Inspection

    init(_ inspection: Inspection) { self.inspection = inspection }

    private static let shownCount = 20

    package var description: String {
        let shown = inspection.errors.prefix(Self.shownCount).map {
            "  \($0.message(in: ProjectFolder.staged + "/"))\n"
        }
        let rest = inspection.errors.count - shown.count
        return "The site isn't published, since it has \(inspection.countText):\n" + shown.joined()
            + (rest > 0 ? "  and \(rest) more: 'minemap check \(ProjectFolder.staged)' lists them\n" : "")
            + "Mend the texts, templates or data that these come from, and build again; docs/ stays as it was."
    }
}
