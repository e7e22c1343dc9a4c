import Foundation

/// One line on standard error that shows how far a stage is, while that is a terminal; nothing elsewhere.
struct ProgressBar: Sendable {
    private let isShown = isatty(STDERR_FILENO) != 0

    private static let width = 24

    /// Draws the bar over the last one.
    func show(_ done: Int, of total: Int, _ name: String) {
        guard isShown, total > 0 else { return }
        let filled = Self.width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        write("\r\u{1B}[K\(bar) \(done) of \(total)  \(name.prefix(48))")
    }

    /// Takes the bar away, before a line is printed.
    func clear() {
        if isShown { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
