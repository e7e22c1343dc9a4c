/// What the command line asks for.
struct Options {
    private(set) var scenes = 24
    private(set) var bands = 12
    private(set) var side = 1_024
    private(set) var threads = 2
    private(set) var repeats = 5
    private(set) var folder: String?

    /// `nil` when there is anything else on the line.
    init?(_ arguments: some Sequence<String>) {
        var words = arguments.makeIterator()
        while let name = words.next() {
            guard let word = words.next() else { return nil }
            let number = Int(word).flatMap { $0 > 0 ? $0 : nil }
            switch (name, number) {
            case ("--keep", _): folder = word
            case ("--scenes", let number?): scenes = number
            case ("--bands", let number?): bands = number
            case ("--side", let number?): side = number
            case ("--threads", let number?): threads = number
            case ("--repeat", let number?): repeats = number
            default: return nil
            }
        }
        guard bands % threads == 0 else { return nil }
    }

    /// The stack: each thread gets as many bands as the next.
    func shares() -> [StackShare] {
        (0..<threads).map { thread in
            StackShare(scenes: scenes, rows: bands / threads * side, width: side, seed: UInt64(thread))
        }
    }
}
