package import Cartography
package import Geography
package import Languages
import Project

/// What the first page says of a map.
package struct MapCard: Hashable, Sendable {
    package let title: String
    package let summary: String
    package let path: String
    package let picture: String
    /// The periods of its layers, in their order.
    package let periods: [Period]
    package let detections: Int
    package let isInvented: Bool

    package init(_ view: MapView, in language: Language) {
        let entries = view.legend.entries.filter { $0.kind == .detections }
        title = view.title
        summary = view.summary
        path = view.path
        picture = MapPicture.path(of: view.name, in: language, as: .card)
        periods = entries.compactMap(\.period).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        isInvented = view.isInvented
        detections = entries.reduce(0) { $0 + $1.count }
    }
}

extension MapCard {
    func value(in language: Language) -> TemplateValue {
        [
            "title": .text(title),
            "summary": .text(summary),
            "path": .text(path),
            "picture": .text(picture),
            "periods": .text(periods.map { $0.title(in: language) }.joined(separator: ", ")),
            "detections": .text(language.text(of: detections)),
            "isInvented": .flag(isInvented),
        ]
    }
}
