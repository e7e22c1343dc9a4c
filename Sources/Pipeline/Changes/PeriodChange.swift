import Detections
import Foundation
import Geography
import Project
import Statistics

/// The change of one region between two of its periods, as files.
struct PeriodChange: Sendable {
    let before: Survey
    let after: Survey
    /// Whether no period lies between: the table of areas then has the same numbers in the row of the later.
    let isNext: Bool
    /// The key of its artefact.
    let key: String

    /// The name of its files, without their ends.
    var stem: String { "\(before.file.stem)_to_\(after.period.start)_\(after.period.end)" }

    /// With all decimals.
    var exactPath: String { "build/changes/\(stem).geojson" }
    /// How much ground each part covers.
    var areasPath: String { "build/changes/\(stem).json" }
    /// For download, seen from the site's root.
    var download: String { "data/changes/\(stem).geojson" }
    /// For the map, seen from the site's root.
    var script: String { "assets/changes/\(stem).js" }

    /// The pairs of some periods that readers may compare: all of a few; of many, neighbours and those from the first on.
    static func pairs(of count: Int) -> [(before: Int, after: Int)] {
        (0..<max(count, 0)).flatMap { after in
            (0..<after).filter { count <= few || $0 == 0 || $0 == after - 1 }.map { (before: $0, after: after) }
        }
    }

    private static let few = 6
}

/// The areas of a change, kept beside its shapes.
struct ChangeAreas: Codable, Sendable {
    /// In square metres.
    let new: Double
    let lost: Double
    let persisting: Double

    init(_ change: AreaChange) {
        new = change.new.squareMetres
        lost = change.lost.squareMetres
        persisting = change.persisting.squareMetres
    }

    init(of change: PeriodChange, in folder: ProjectFolder) throws {
        let path = folder.path(change.areasPath)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileError(path: path, action: .read, reason: "it is missing")
        }
        self = try JSONDecoder().decode(ChangeAreas.self, from: data)
    }
}
