import ArgumentParser
import Demonstration

/// `minemap demo`: a region that needs nothing from outside.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract:
            "Make an invented stretch of rainforest river, with scenes of four years and the truth about its mines.",
        discussion: """
            The folder holds Sentinel-2-like products for the catalogue 'safe', outlines of mines and of what imitates them, \
            a boundary, and places to cut training patches. The same seed gives the same bytes; another seed other land. \
            Seeds 0 to 191 lie at places of their own; from 192 on the places repeat. A folder that holds the same seed is \
            kept; another demonstration is replaced, unless something was added to it.
            """)

    @Argument(help: "The folder to make.")
    var folder: String

    @Option(help: "What the land is made from: any whole number.")
    var seed: UInt64 = 1

    func run() throws {
        let bar = ProgressBar()
        let verdict = try InventedRegion(seed: seed).write(to: folder) { bar.show($0, of: $1, $2) }
        bar.clear()
        print("\(verdict)  \(folder)  (invented region, seed \(seed))")
    }
}
