import Cartography
package import Geography
import Project

/// One step of a story: where the map looks, what it shows, and the text beside it.
///
/// Its settings (see `ChapterSettings` for where they stand):
///
///     id: lines                        # of links to the chapter; else made of the heading
///     center: [-56.9, -6.5]            # longitude, latitude
///     zoom: 8.5                        # as on a map 1000 pixels wide
///     fit: tapajos_basin               # instead of both: a region, or 'map' for all of it
///     layers: [detections-2016]        # shown; other detections are hidden, boundaries stay
///     opacity: { detections-2016: 0.4 }
///     period: 2020                     # instead of layers: the detections of a period
///     change: [2016, 2020]             # instead of both: what came, stayed and went between two periods
///     backdrop: NAME                   # a picture of the imagery, by its id
///     align: left                      # left, right, center or full
///     picture: boats.jpg               # beside the story's text files, with 'alt', 'caption' and 'credit'
package struct Chapter: Hashable, Sendable {
    package enum Alignment: String, CaseIterable, Sendable { case left, right, center, full }

    package let center: Coordinate
    package let zoom: Double
    /// How far each layer that is shown covers what is below, from 0 to 1; boundaries are always there.
    package let opacities: [String: Double]
    /// The periods whose difference is shown: the detections of both are then shown as new, lost and persisting.
    let change: MapChange?
    let backdrop: Backdrop?
    let alignment: Alignment
    let picture: ChapterPicture?
    let section: MarkdownDocument.Section
    package let id: String

    /// The period of the imagery below it.
    package var backdropPeriod: Period? { backdrop?.period }

    init(
        _ settings: ChapterSettings, section: MarkdownDocument.Section, view: MapView, pictures: Set<String>
    ) throws(ConfigurationError) {
        self.section = section
        id = try settings.identifier() ?? section.id
        (center, zoom) = try settings.camera(on: view)
        change = try settings.change(on: view)
        opacities = try settings.opacities(on: view, change)
        backdrop = try settings.backdrop(on: view)
        alignment = try settings.alignment()
        picture = try settings.picture(among: pictures)
    }
}

/// A picture that stands in a chapter's text.
struct ChapterPicture: Hashable, Sendable {
    /// The file's name, beside the story's text files.
    let file: String
    let alt: String
    let caption: String
    let credit: String
}
