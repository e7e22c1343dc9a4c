import Cartography
import Foundation
import Geography
import Languages
import Project

extension MapChange {
    /// The legend of a change: how much ground is new, persists, was lost.
    func value(in language: Language) -> TemplateValue {
        var values: [String: TemplateValue] = ["id": .text(id)]
        for kind in Kind.allCases {
            values[kind.rawValue] = [
                "colour": .text(kind.colour.hex), "figure": figure(kind, in: language).templateValue,
            ]
        }
        return .object(values)
    }

    /// An area as a figure; bound to the row of the table of areas that has the same, where there is one.
    private func figure(_ kind: Kind, in language: Language) -> Figure {
        let area = areas[kind] ?? .zero
        let facts = row.map { row in
            [("measure", kind.rawValue), ("region", row.region), ("period", after.name), ("model", row.model)]
        }
        return Figure(
            text: "\(language.wholeHectares(area))\u{A0}ha",
            value: facts == nil ? nil : String(format: "%.4f", area.hectares), unit: "ha",
            facts: (facts ?? []).map { Figure.Fact(name: $0.0, value: $0.1) })
    }
}
