import ArgumentParser
import Demonstration
import Foundation
import Project
import Starter

/// `minemap demo`: a project that needs nothing from outside.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract:
            "Make a project on an invented stretch of rainforest river, with scenes of four years and the truth about its mines.",
        discussion: """
            'minemap build' makes its site with nothing from outside: the folder holds a configuration, texts in English, \
            Spanish and Portuguese, templates, the network, and below data/invented/ Sentinel-2-like products for the catalogue \
            'safe', outlines of mines and of what imitates them, a boundary, and places to cut training patches. Every page \
            says that the place is invented.

            The same seed gives the same bytes; another seed other land. Seeds 0 to 191 lie at places of their own; from 192 on \
            the places repeat. In a folder that holds such a project the region is kept, or made anew for another seed, unless \
            something was added to it; the rest stays as it is. With --scenes-only the folder is the region, without a project.
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var folder: String

    @Option(help: "What the land is made from: any whole number.")
    var seed: UInt64 = 1

    @Flag(help: "Make the region alone: scenes, truth, boundary and places to sample.")
    var scenesOnly = false

    func run() throws {
        let region = InventedRegion(seed: seed)
        let place = URL(filePath: folder).appending(path: Self.place).path
        if scenesOnly {
            try write(region, to: folder)
        } else if InventedRegion.isMade(in: place) {
            try write(region, to: place)
        } else {
            try Starter(.demonstration, from: Installation()).makeProject(in: folder) { unfinished in
                try write(region, to: unfinished.path(Self.place), called: place)
            }
            print("To see its site:  minemap preview --project \(folder)")
        }
    }

    /// Where the region is in the project.
    private static let place = "data/invented"

    private func write(_ region: InventedRegion, to folder: String, called name: String? = nil) throws {
        let bar = ProgressBar()
        let verdict = try region.write(to: folder) { bar.show($0, of: $1, $2) }
        bar.clear()
        print("\(verdict)  \(name ?? folder)  (invented region, seed \(seed))")
    }
}
