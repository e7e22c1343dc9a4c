import Geography
import Languages
import Project

/// Bars of areas, some a period, drawn as SVG when the page is made.
///
/// Bars begin at nothing, so that their lengths compare as their areas do. Across, everything is in per cent of the
/// picture's width and letters keep their size, so that the chart reads as well on a phone. A table beside it holds the
/// same numbers.
struct AreaChart: Hashable, Sendable {
    /// A part of a bar; what it stands for gives it its colour.
    struct Part: Hashable, Sendable {
        enum Kind: String {
            case footprint, persisting, new, truth
        }

        let kind: Kind
        let area: Area
    }

    /// Parts end to end, and the number after them.
    struct Bar: Hashable, Sendable {
        let parts: [Part]
        let label: String
    }

    struct Row: Hashable, Sendable {
        let title: String
        let bars: [Bar]
        /// What stands at the right above the bars.
        var remark: String?
        /// The share of the ground that was observed, 0 to 1; `nil` where nobody recorded it.
        var observed: Double?
    }

    /// Tells charts of a page apart.
    let id: String
    let title: String
    /// The numbers in words, for those who can't see the bars.
    let description: String
    let rows: [Row]
}

extension AreaChart {
    private static let titleHeight = 22
    private static let barHeight = 18
    private static let gap = 16
    /// How much of the width the longest bar takes, in per cent: the rest is for its number.
    private static let reach = 70.0

    /// For the template `area-chart`.
    var value: TemplateValue {
        var top = 0
        var rows: [TemplateValue] = []
        for row in self.rows {
            rows.append(value(of: row, at: top))
            top += height(of: row)
        }
        return [
            "id": .text(id), "chartTitle": .text(title), "chartDescription": .text(description),
            "height": .text("\(max(0, top - Self.gap))"), "rows": .list(rows),
            "keys": .list(kinds.map { ["kind": .text($0.rawValue), "is\($0.rawValue)": .flag(true)] }),
            "hasKeys": .flag(kinds.count > 1),
        ]
    }

    private func height(of row: Row) -> Int { Self.titleHeight + row.bars.count * Self.barHeight + 4 + Self.gap }

    private func value(of row: Row, at top: Int) -> TemplateValue {
        let end = below(top, row.bars.count)
        let share = row.observed.map { min(max($0, 0), 1) }
        return [
            "title": .text(row.title), "baseline": .text("\(top + 14)"), "remark": .optional(row.remark),
            "bars": .list(row.bars.enumerated().map { index, bar in value(of: bar, at: below(top, index)) }),
            "observedY": .text("\(end + 2)"),
            "observedWidth": .optional(share.map { ($0 * Self.reach).inChart }), "reach": .text(Self.reach.inChart),
        ]
    }

    private func below(_ top: Int, _ index: Int) -> Int { top + Self.titleHeight + index * Self.barHeight }

    private func value(of bar: Bar, at top: Int) -> TemplateValue {
        var left = 0.0
        var parts: [TemplateValue] = []
        for part in bar.parts where part.area > .zero {
            let width = length(of: part.area)
            parts.append([
                "kind": .text(part.kind.rawValue), "x": .text(left.inChart), "width": .text(width.inChart),
                "y": .text("\(top)"), "barHeight": .text("\(Self.barHeight - 2)"),
            ])
            left += width
        }
        return [
            "parts": .list(parts), "label": .text(bar.label), "labelX": .text(left.inChart),
            "labelY": .text("\(top + Self.barHeight - 5)"),
        ]
    }

    private func length(of area: Area) -> Double {
        longest > .zero ? area.squareMetres / longest.squareMetres * Self.reach : 0
    }

    private var longest: Area {
        rows.flatMap(\.bars).map { $0.parts.reduce(.zero) { $0 + $1.area } }.max() ?? .zero
    }

    private var kinds: [Part.Kind] {
        let all = rows.flatMap(\.bars).flatMap(\.parts).filter { $0.area > .zero }.map(\.kind)
        return [.persisting, .new, .truth, .footprint].filter(all.contains)
    }
}

extension Double {
    /// Per cent with two decimals, without a locale.
    fileprivate var inChart: String {
        let hundredths = Int((self * 100).rounded())
        let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
        return part == 0 ? "\(whole)" : "\(whole).\(part < 10 ? "0" : "")\(part)"
    }
}
