import Cartography
import Project

/// One step of a story: where the map looks, what it shows, and the text beside it.
///
/// In the front matter, under `chapters:`, in the order of the text's sections:
///
///     - center: [-56.9, -6.5]        # longitude, latitude
///       zoom: 8.5
///       layers: [detections-2016]    # shown; other detections are hidden, boundaries stay
///
/// The heading and the text are the section of the same place in the Markdown.
struct Chapter: Hashable, Sendable {
    let longitude: Double
    let latitude: Double
    let zoom: Double
    /// The ids of the layers shown, besides the boundaries.
    let layers: [String]
    let section: MarkdownDocument.Section

    static let keys = ["center", "zoom", "layers"]

    init(_ entry: YAMLMapping, section: MarkdownDocument.Section, view: MapView) throws(ConfigurationError) {
        let center = try entry.numbers("center")
        guard center.count == 2, center[0].magnitude <= 180, center[1].magnitude <= 85 else {
            throw entry.error(
                at: "center", "'center' must be a longitude and a latitude.", "Write them like 'center: [-56.9, -6.5]'."
            )
        }
        guard let zoom = try entry.optionalNumber("zoom"), (0...22).contains(zoom) else {
            throw entry.error(at: "zoom", "a chapter needs a zoom from 0 to 22.", "Write it like 'zoom: 8.5'.")
        }
        (longitude, latitude) = (center[0], center[1])
        self.zoom = zoom
        self.section = section
        layers = try entry.strings("layers")
        for layer in layers where !view.layers.contains(where: { $0.id == layer }) {
            let known = view.layers.map(\.id)
            let meant = layer.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? ""
            throw entry.error(
                at: "layers", "the map '\(view.name)' has no layer '\(layer)'.",
                "\(meant)Its layers are: \(known.joined(separator: ", ")).")
        }
    }
}

extension Chapter {
    var value: TemplateValue {
        [
            "id": .text(section.id),
            "title": .text(section.title),
            "html": .markup(section.html),
            "longitude": .text("\(longitude)"),
            "latitude": .text("\(latitude)"),
            "zoom": .text("\(zoom)"),
            "layers": .text(layers.joined(separator: " ")),
        ]
    }
}
