import Foundation
import GeoIO
import Geography
import Imagery

/// The demonstration: an invented region with scenes, truth and places to sample, made in a folder from a seed.
///
///     FOLDER/scenes/*.SAFE                    products of L1C
///     FOLDER/truth/mines-2020.geojson …       outlines in the middle of each year; on each scene's day in truth/days/
///     FOLDER/truth/imitators-2020.geojson …
///     FOLDER/boundary.geojson
///     FOLDER/sampling/*_positives.geojson, *_negatives.geojson
///     FOLDER/pictures/2020.png …
///     FOLDER/README.md, demonstration.json
package struct InventedRegion: Sendable {
    package let seed: UInt64
    /// Pixels of 10 m along a side.
    package let side: Int

    /// Raised when the same seed gives other bytes.
    package static let version = 1

    /// What became of a folder.
    package enum Verdict: Sendable { case made, kept }

    package init(seed: UInt64, side: Int = Site.side) {
        (self.seed, self.side) = (seed, side)
    }

    /// Makes the folder, whole or not at all; one that holds the same seed and version is kept.
    ///
    /// - Parameters:
    ///   - folder: Its name; nothing may be there yet, or an older demonstration, which is replaced unless somebody put
    ///     other things into it.
    ///   - progress: Told how many of all files are there, and what is made.
    /// - Returns: Whether it was made or kept.
    /// - Throws: ``DemonstrationError``.
    package func write(
        to folder: String, progress: @Sendable (_ done: Int, _ total: Int, _ what: String) -> Void = { _, _, _ in }
    ) throws -> Verdict {
        let files = FileManager.default
        let place = InventedRegion.place(of: folder)
        if (try? String(contentsOfFile: "\(place)/\(Mark.file)", encoding: .utf8)) == Mark(of: self).text {
            return .kept
        }
        try InventedRegion.checkThatNothingElseIsLost(in: place, called: folder)
        let part = "\(place).\(UInt64.random(in: 0...UInt64.max)).part"
        do {
            try write(into: part, progress)
            if files.fileExists(atPath: place) { try files.removeItem(atPath: place) }
            try files.moveItem(atPath: part, toPath: place)
        } catch {
            try? files.removeItem(atPath: part)
            throw DemonstrationError.cannotWrite(path: folder, reason: reason(of: error))
        }
        return .made
    }

    private func write(into folder: String, _ progress: @Sendable (Int, Int, String) -> Void) throws {
        let plans = ScenePlan.all(seed: seed)
        let total = plans.count * Band.allCases.count
        progress(0, total, "the land")
        let land = Land(seed: seed, side: side)
        let texture = ForestTexture(of: land)
        try writeTexts(of: land, plans, to: folder)
        for year in Land.years {
            try make("\(folder)/pictures")
            try land.picture(at: .middle(of: year), texture: texture).writePNG(to: "\(folder)/pictures/\(year).png")
        }
        let count = Counter()
        try plans.forEachConcurrently { plan in
            let image = SceneImage(of: land, plan, texture: texture)
            let product = InventedProduct(image, on: land.site)
            try product.writeMetadata(side: side, to: "\(folder)/scenes")
            for band in Band.allCases {
                try product.write(image.numbers(of: band), of: band, side: side, to: "\(folder)/scenes")
                progress(count.next(), total, "scene of \(plan.date)")
            }
        }
    }

    private func writeTexts(of land: Land, _ plans: [ScenePlan], to folder: String) throws {
        for name in ["truth/days", "sampling"] { try make("\(folder)/\(name)") }
        let write = { (collection: FeatureCollection, name: String) in
            try Data(GeoJSON.text(of: collection).utf8).write(to: URL(filePath: "\(folder)/\(name).geojson"))
        }
        let boundary = Feature(
            .multiPolygon(try land.boundary()),
            properties: ["name": .string("Invented river"), "invented": .bool(true)])
        try write(FeatureCollection([boundary]), "boundary")
        for year in Land.years {
            let truth = Truth(of: land, at: .middle(of: year))
            try write(try truth.mines(), "truth/mines-\(year)")
            try write(try truth.imitators(), "truth/imitators-\(year)")
            let places = SamplingPlaces(of: land, in: year)
            try write(try places.positives(), "sampling/demo_\(year)_positives")
            try write(try places.negatives(), "sampling/demo_\(year)_negatives")
        }
        for plan in plans { try write(try Truth(of: land, at: plan.moment).mines(), "truth/days/mines-\(plan.date)") }
        try Data(readme.utf8).write(to: URL(filePath: "\(folder)/README.md"))
        try Data(Mark(of: self).text.utf8).write(to: URL(filePath: "\(folder)/\(Mark.file)"))
    }

    private func make(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func reason(of error: any Error) -> String {
        (error as? RasterError).map { "\($0)" } ?? error.localizedDescription
    }
}
