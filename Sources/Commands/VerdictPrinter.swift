import Foundation
import Gate
import Languages
import Pipeline
import Project
import Synchronization

/// Prints what a build does: verdicts to standard output, and on a terminal a bar that grows.
final class VerdictPrinter: BuildObserver {
    private struct Counts {
        var made = 0
        var kept = 0
        var removed = 0
    }

    private let showsKept: Bool
    private let counts = Mutex(Counts())
    private let bar = ProgressBar()

    init(showsKept: Bool) {
        self.showsKept = showsKept
    }

    func observed(_ name: String, _ verdict: Verdict, note: String?) {
        counts.withLock { counts in
            switch verdict {
            case .made: counts.made += 1
            case .kept: counts.kept += 1
            case .removed: counts.removed += 1
            }
        }
        if case .kept = verdict, !showsKept { return }
        let (word, reason) = verdict.words
        bar.clear()
        print("\(word)  \(name)\(note.map { " (\($0))" } ?? ""): \(reason)")
        fflush(nil)
    }

    func progressed(to done: Int, of total: Int, with name: String) {
        guard done < total else { return bar.clear() }
        bar.show(done, of: total, name)
    }

    /// Says which scenes were bad, and how much was not observed.
    func printReport(_ report: ProcessingReport) {
        for line in report.lines { print(line) }
    }

    /// Says what could not be made, and once for all of it how to get what it needs.
    func printLeftOut(_ items: [LeftOut]) {
        for item in items { print("left out \(item.what): \(item.why)") }
        for remedy in Set(items.compactMap(\.remedy)).sorted() { print("To have it: \(remedy)") }
    }

    /// Says what readers of a language find in the main one: the first few places, or all of them.
    func printUntranslated(_ lists: [Untranslated], all: Bool) {
        for list in lists {
            print("not translated to \(list.language.name): \(list.places.count)")
            let shown = all ? list.places : Array(list.places.prefix(5))
            for place in shown { print("  \(place)") }
            if shown.count < list.places.count {
                print("  and \(list.places.count - shown.count) more: --all lists them")
            }
        }
    }

    /// Whether any file is another than before.
    var hasChanged: Bool { counts.withLock { $0.made + $0.removed > 0 } }

    /// Says what the gate warns of, of files as they were published.
    func printWarnings(_ warnings: [SiteFinding]) {
        for warning in warnings { print(warning.message(in: "docs/")) }
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
