package import Cartography
import Project

extension SiteRenderer {
    /// Writes the still picture of a map, as SVG.
    package func render(_ picture: MapPicture, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        RenderedPage(
            path: site.edition.folder + picture.path,
            text: try text(of: .object(picture.values), with: "map-picture.svg"))
    }
}

extension MapPicture {
    fileprivate var values: [String: TemplateValue] {
        [
            "title": .text(title),
            "summary": .text(summary),
            "credit": .text(credit),
            "land": .optional(land),
            "hasLand": .flag(land != nil),
            "countryNames": .list(countryNames.map { ["text": .text($0.text), "x": .text($0.x), "y": .text($0.y)] }),
            "boundary": .text(boundary),
            "marks": .list(
                marks.map { ["colour": .text($0.colour.hex), "side": .text($0.sideText), "path": .text($0.path)] }),
            "hasSeveralPeriods": .flag(hasSeveralPeriods),
            "isInvented": .flag(isInvented),
            "dotLabel": .text(dotLabel),
            "scaleWidth": .text(String(Int(scaleBar.width.rounded()))),
            "scaleLabel": .text(scaleBar.label),
            "entries": .list(
                legend.entries.filter { $0.kind == .detections }.enumerated().map { index, entry in
                    ["title": .text(entry.title), "fill": .text(entry.style.fill.hex), "y": .text(String(32 * index))]
                }),
        ]
    }
}
