import Detections
import Geography
import Project

/// One cell of the matrix that a build works through: a region in a period.
struct Survey: Sendable {
    /// Where its detections come from.
    enum Source: Sendable {
        /// A run of a network over imagery.
        case run(Run)
        /// A file that somebody published, and which of its features to keep.
        case published(path: String, filter: [String: String])
    }

    let region: Region
    /// The boundary's file, relative to the project.
    let boundaryPath: String
    let period: Period
    let threshold: Double
    /// The model's short name.
    let model: String
    let source: Source
    /// The files of what is known to be on the ground, mines first; none where nobody knows.
    let truthPaths: [String]
    /// Whether the region doesn't exist.
    let isInvented: Bool

    /// The names of the files of its detections.
    var file: DetectionFile {
        DetectionFile(region: region.name, model: model, threshold: threshold, period: period)
    }

    /// Its detections with all decimals, for the stages that calculate with them.
    var exactPath: String { "build/detections/\(file.stem).geojson" }

    /// Where the counts of its windows are kept.
    var summaryPath: String { "build/detections/\(file.stem).json" }

    /// The name of its detections' artefact.
    var artefactName: String { "detections \(region.name) \(period) \(model)" }
}

extension [Survey] {
    /// Each survey once, in their order.
    var unique: [Survey] {
        var names: Set<String> = []
        return filter { names.insert($0.file.stem).inserted }
    }
}

/// What a run needs to know: the model, how to look, and at what.
struct Run: Sendable {
    let card: ModelCard
    let imagery: ImageryConfiguration
    let mosaicMonths: Int?
    let stride: Int

    var grid: TileGrid { TileGrid(tileSize: card.tileSize, pad: card.pad) }
}
