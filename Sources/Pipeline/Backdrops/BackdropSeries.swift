import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project

/// The pictures of the imagery of one region, one a period, in one way of showing it and by one stretch.
///
/// A stretch of their own would make the pictures of two periods look different where the ground didn't change.
struct BackdropSeries: Sendable {
    /// One period's picture.
    struct Item: Sendable {
        let survey: Survey
        /// The mosaic windows of each tile.
        let tiles: [[TileComposite]]
    }

    /// The name of the region, and where several models look at it, of the model.
    let name: String
    let view: ColourView
    let bands: [Band]
    let extent: Extent
    let items: [Item]

    /// The side of a pixel on the ground, as the composites have it.
    private static let metres = 10.0
    /// Of a picture, in pixels: what graphics hardware of phones takes.
    private static let longestSide = 4096
    /// Ground around the region, as a share of its longer side.
    private static let margin = 0.05

    /// The series of a region; `nil` where the model's bands don't make such a picture.
    init?(named name: String, showing view: ColourView, run: Run, _ items: [Item]) {
        guard let bands = view.bands(among: run.card.bands), let box = items.first?.survey.region.boundary.bounds else {
            return nil
        }
        self.name = name
        self.view = view
        self.bands = bands
        self.items = items
        extent = Extent(
            webMercatorAround: box.padded(by: max(box.width, box.height) * Self.margin), metres: Self.metres,
            longestSide: Self.longestSide)
    }

    private var word: String {
        switch view {
        case .trueColour: "true"
        case .falseColour: "false"
        }
    }

    /// Where the stretch is kept.
    var stretchPath: String { "build/backdrops/\(name)-\(word).json" }

    /// The name of a period's picture in pages and addresses.
    func id(of item: Item) -> String {
        "\(name)-\(item.survey.period.name.replacing("..", with: "_"))-\(word)"
    }

    /// From the site's root.
    func path(of item: Item) -> String { "assets/composites/\(id(of: item)).webp" }
}

extension BackdropSeries {
    /// The stretch that suits all the composites together.
    func stretch(in folder: ProjectFolder) throws -> Stretch {
        var counts = bands.map { _ in ValueCounts() }
        for composite in items.flatMap(\.tiles).flatMap({ $0 }) {
            let pixels = try Composite(reading: folder.path(composite.path), only: bands)
            for (index, band) in bands.enumerated() { counts[index].add(pixels.values(of: band) ?? []) }
        }
        return Stretch(of: counts, for: view)
    }

    /// The tiles of a period side by side on the grid of the picture: band after band.
    func pixels(of item: Item, in folder: ProjectFolder) throws -> [UInt16] {
        let mosaic = try Mosaic(on: extent, bandCount: bands.count)
        for windows in item.tiles where !windows.isEmpty {
            let composite = Composite(
                ofWindows: try windows.map { try Composite(reading: folder.path($0.path), only: bands) })
            try mosaic.lay(composite.values, of: composite.extent)
        }
        return try mosaic.pixels()
    }
}
