import Foundation
import Synchronization

/// How far a stage is, on standard error: one line that grows on a terminal, elsewhere a plain line now and then.
final class ProgressBar: Sendable {
    private struct Stage {
        var total = 0
        var start = ContinuousClock.now
        var lastLine = ContinuousClock.now
    }

    private let isTerminal = isatty(STDERR_FILENO) != 0
    private let stage = Mutex(Stage())

    private static let width = 24
    /// Between plain lines; a stage that is done sooner says nothing.
    private static let interval = Duration.seconds(10)

    /// Tells how far it is, with the rate and the time that is left.
    ///
    /// A stage begins with 0 done.
    func show(_ done: Int, of total: Int, _ name: String) {
        guard total > 0 else { return }
        let now = ContinuousClock.now
        let (pace, isDue) = stage.withLock { stage in
            if done == 0 || stage.total != total { stage = Stage(total: total, start: now, lastLine: now) }
            let isDue = now - stage.lastLine >= Self.interval
            if isDue { stage.lastLine = now }
            return (Self.pace(done, of: total, since: now - stage.start), isDue)
        }
        if isTerminal {
            let filled = Self.width * done / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
            write("\r\u{1B}[K\(bar) \(done) of \(total)\(pace)  \(name.prefix(40))")
        } else if isDue {
            write("\(done) of \(total)\(pace): \(name)\n")
        }
    }

    /// Takes the bar away, before a line is printed.
    func clear() {
        if isTerminal { write("\r\u{1B}[K") }
    }

    /// Like `, 1.3 a second, 2 min left`; nothing before anything is done.
    static func pace(_ done: Int, of total: Int, since elapsed: Duration) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        guard done > 0, seconds > 0.5 else { return "" }
        let rate = Double(done) / seconds
        let rateText = rate >= 1 ? String(format: "%.1f a second", rate) : String(format: "%.1f a minute", rate * 60)
        return ", \(rateText), \((Double(total - done) / rate).durationText) left"
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
