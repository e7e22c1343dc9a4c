import ArgumentParser
import Commands

/// The entry point. An async `main` of our own: a bare `await Minemap.main()` in `main.swift` would pick
/// the synchronous one.
@main enum Main {
    static func main() async {
        await Minemap.main()
    }
}
