import Geography
import Languages
import Project
import Statistics

/// The bars of a picture: of each period the mined ground beside the footprint of the detections.
///
/// Bars begin at nothing, so that their lengths compare as their areas do. Units are those of the picture.
struct TruthChart {
    private static let rowHeight = 46
    private static let barHeight = 16
    private static let left = 90
    private static let width = 700
    /// Room for the number at the end of a bar.
    private static let numberWidth = 90

    private let rows: [TruthComparison]

    private let language: Language

    init(of rows: [TruthComparison], in language: Language) {
        self.rows = rows
        self.language = language
    }

    var value: TemplateValue {
        [
            "width": .text("\(Self.width)"),
            "height": .text("\(rows.count * Self.rowHeight)"),
            "left": .text("\(Self.left)"),
            "periods": .list(rows.enumerated().map { period($1, at: $0 * Self.rowHeight) }),
        ]
    }

    private func period(_ row: TruthComparison, at top: Int) -> TemplateValue {
        [
            "title": .text(row.period.title(in: language)),
            "baseline": .text("\(top + Self.barHeight + 6)"),
            "bars": .list([
                bar(of: row.minedGround, named: "truth", at: top + 2),
                bar(of: row.footprint, named: "footprint", at: top + 2 + Self.barHeight),
            ]),
        ]
    }

    private func bar(of area: Area, named name: String, at top: Int) -> TemplateValue {
        let room = Double(Self.width - Self.left - Self.numberWidth)
        let length = longest == .zero ? 0 : area.squareMetres / longest.squareMetres * room
        return [
            "name": .text(name),
            "x": .text("\(Self.left)"),
            "y": .text("\(top)"),
            "width": .text("\(Int(length.rounded()))"),
            "height": .text("\(Self.barHeight)"),
            "labelX": .text("\(Self.left + Int(length.rounded()) + 6)"),
            "labelY": .text("\(top + 13)"),
            "label": .text("\(language.wholeHectares(area)) ha"),
        ]
    }

    private var longest: Area { rows.flatMap { [$0.minedGround, $0.footprint] }.max() ?? .zero }
}
