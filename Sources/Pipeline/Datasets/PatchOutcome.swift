import Training

/// What became of the patches that were asked for: nothing is left out silently.
package struct PatchOutcome: Sendable, Equatable {
    package var made = 0
    /// Patches that clouds hide, or that lie on the edge of what is seen.
    package var masked = 0
    package var black = 0
    /// Patches that no overpass shows.
    package var notSeen = 0
    package var failed = 0
    /// Sampling locations that no patch was made of.
    package var locationsWithout = 0
    /// The first of each reason that patches failed for, with how many did.
    package var failures: [String: Int] = [:]
    /// What was wrong with scenes, once each.
    package var faults: [String] = []

    package init() {}

    mutating func count(_ result: PatchResult) {
        switch result {
        case .made: made += 1
        case .refused(.masked): masked += 1
        case .refused(.black): black += 1
        case .notSeen: notSeen += 1
        case .failed(let reason):
            failed += 1
            failures[reason, default: 0] += 1
        }
    }
}
