import GeoIO
import Imagery
import Project

extension Build {
    /// Makes the composites of the chosen regions, and nothing after them.
    ///
    /// `withPictures` puts a PNG beside each. Returns how many there are, and what became of their scenes.
    package func makeComposites(withPictures: Bool) async throws -> (count: Int, report: ProcessingReport) {
        let surveys = try chosenSurveys(of: Plan(site, in: folder))
        let scenes = try await find(surveys)
        let composites = try await composite(surveys, from: scenes)
        // A report on some regions would stand for all.
        let path = options.regions.isEmpty ? ProjectFolder.report : ProjectFolder.partialReport
        let report = try await report(on: surveys, scenes, composites, to: path)
        let all = Set(composites.values.flatMap { $0 }.flatMap { $0 }.map(\.path)).sorted()
        if withPictures { try await bench.ensure(await pictures(of: all)) }
        return (all.count, report)
    }

    /// Whether an artefact is the picture of a composite that is in use.
    static func isPictureInUse(_ name: String, madeFrom inUse: Set<String>) -> Bool {
        name.hasPrefix(pictureWord) && !inUse.isEmpty
    }

    private static let pictureWord = "picture "

    private func pictures(of composites: [String]) async -> [Artefact] {
        var pictures: [Artefact] = []
        for path in composites {
            let picture = "\(path.dropLast(".tif".count)).png"
            let artefact = Artefact(
                Self.pictureWord + picture, from: [path: await digest(path), "stage": Stage.pictures], to: [picture]
            ) { [folder] in
                try Composite(reading: folder.path(path)).quicklook.writePNG(to: folder.path(picture))
                return nil
            }
            pictures.append(artefact)
        }
        return pictures
    }
}
