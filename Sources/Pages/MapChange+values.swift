import Cartography
import Foundation
import Geography
import Languages
import Project

extension MapChange {
    /// The legend of a change: how much ground is new, persists, was lost.
    func value(in language: Language) -> TemplateValue {
        var values: [String: TemplateValue] = ["id": .text(id)]
        for kind in Kind.allCases { values[kind.rawValue] = figure(kind, in: language) }
        return .object(values)
    }

    /// An area as a figure; bound to the row of the table of areas that has the same, where there is one.
    private func figure(_ kind: Kind, in language: Language) -> TemplateValue {
        let area = areas[kind] ?? .zero
        return [
            "text": .text("\(language.wholeHectares(area))\u{A0}ha"),
            "isBound": .flag(row != nil),
            "value": .text(String(format: "%.4f", area.hectares)),
            "measure": .text(kind.rawValue),
            "region": .text(row?.region ?? ""),
            "period": .text(after.name),
            "model": .text(row?.model ?? ""),
            "unit": "ha",
            "colour": .text(kind.colour.hex),
        ]
    }
}
