import Foundation
import Project
import Synchronization

/// Prints what a build does: verdicts to standard output, and a line that moves along on a terminal.
final class VerdictPrinter: Sendable {
    private struct Counts {
        var made = 0
        var kept = 0
        var removed = 0
    }

    private let showsKept: Bool
    private let counts = Mutex(Counts())

    init(showsKept: Bool) {
        self.showsKept = showsKept
    }

    /// Takes note of one artefact.
    @Sendable func report(_ name: String, _ verdict: Verdict, _ note: String?) {
        counts.withLock { counts in
            switch verdict {
            case .made: counts.made += 1
            case .kept: counts.kept += 1
            case .removed: counts.removed += 1
            }
        }
        if case .kept = verdict, !showsKept { return }
        let (word, reason) = verdict.words
        print("\(word)  \(name)\(note.map { " (\($0))" } ?? ""): \(reason)")
        fflush(nil)
    }

    func summary(leftOut: Int) -> String {
        let counts = counts.withLock { $0 }
        var parts = ["\(counts.made) made", "\(counts.kept) kept"]
        if counts.removed > 0 { parts.append("\(counts.removed) removed") }
        if leftOut > 0 { parts.append("\(leftOut) left out") }
        return parts.joined(separator: ", ")
    }
}

extension Verdict {
    /// The word that starts the line, at one width, and the reason that ends it.
    fileprivate var words: (String, String) {
        switch self {
        case .made(let reason): ("made   ", reason)
        case .kept(let reason): ("kept   ", reason)
        case .removed(let reason): ("removed", reason)
        }
    }
}
