package import Imagery
import Project

/// What became of the scenes of a build: found, used, left out, and bad.
///
/// It is written to `build/report.json`, region after region, period after period.
package struct ProcessingReport: Codable, Hashable, Sendable {
    /// One region in one period.
    package struct Entry: Codable, Hashable, Sendable {
        package let region: String
        package let period: String
        package let imagery: String
        package let scenesFound: Int
        /// Overpasses that were chosen: granules of one datatake are one.
        package let overpasses: Int
        /// Scenes that the rules leave out, with the reason.
        package let dropped: [DroppedScene]
        /// What was wrong with scenes, once each, and on how many composites.
        package let faults: [CountedFault]
        package let composites: Int
        /// Composites that count as not observed, since too few overpasses show their tile: key and mosaic window.
        package let notObserved: [String]
        /// The mean share of the composites that some overpass shows, 0 to 1.
        package let observedShare: Double
    }

    /// A fault, and how many composites it was met in; 0 for one that the catalogue told.
    package struct CountedFault: Codable, Hashable, Sendable {
        package let fault: SceneFault
        package let composites: Int
    }

    package let entries: [Entry]

    /// All faults, once each, those that cost a scene first.
    package var faults: [SceneFault] {
        var known: Set<SceneFault> = []
        let dropped = entries.flatMap(\.dropped).compactMap(\.fault)
        let faults = (entries.flatMap(\.faults).map(\.fault) + dropped).filter { known.insert($0).inserted }
        return faults.filter { !$0.isNote } + faults.filter(\.isNote)
    }

    /// How many composites count as not observed.
    package var notObservedCount: Int { entries.reduce(0) { $0 + $1.notObserved.count } }

    /// What is said of it at the end of a build; nothing where all went well.
    package var lines: [String] {
        var lines = faults.map { fault in
            "\(fault.isNote ? "note   " : "skipped") scene \(fault.scene): \(fault.reason). \(fault.remedy)"
        }
        if notObservedCount > 0 {
            let verb = notObservedCount == 1 ? "composite shows" : "composites show"
            lines.append("\(notObservedCount) \(verb) nothing of the tile, which counts as not observed.")
        }
        if !lines.isEmpty { lines.append("What became of every scene is in \(ProjectFolder.report).") }
        return lines
    }
}

extension DroppedScene {
    /// What is wrong with the scene; `nil` where it just isn't wanted.
    fileprivate var fault: SceneFault? {
        guard isFaulty else { return nil }
        let remedy =
            reason == .noDate
            ? "Put the date into its name, like '2020-06-01', or into a sidecar."
            : "Add the band, or take a model whose card doesn't ask for it."
        return SceneFault(scene: scene, reason: reason.description, remedy: remedy)
    }
}
