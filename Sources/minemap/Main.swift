import ArgumentParser
import Commands
import Foundation

/// The entry point.
///
/// An async `main` of our own: a bare `await Minemap.main()` in `main.swift` would pick
/// the synchronous one.
@main enum Main {
    static func main() async {
        // A write past the limit on file sizes must fail with a message, not end the process.
        signal(SIGXFSZ, SIG_IGN)
        await Minemap.main()
    }
}
