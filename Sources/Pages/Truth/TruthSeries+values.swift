import Geography
import Project
import Statistics

extension TruthSeries {
    /// What the template sees: the table, and the bars of its picture.
    func value(id: String) -> TemplateValue {
        [
            "id": .text(id),
            "title": .text(title),
            "rows": .list(rows.map(\.value)),
            "chart": TruthChart(of: rows).value,
        ]
    }
}

extension TruthComparison {
    fileprivate var value: TemplateValue {
        [
            "period": .text(period.title),
            "mines": .text(mineCount.grouped),
            "found": .text("\(foundCount.grouped)\(recall.inBrackets)"),
            "detections": .text(detectionCount.grouped),
            "right": .text("\(rightCount.grouped)\(precision.inBrackets)"),
            "mined": .text(minedGround.wholeHectares),
            "minedFound": .text(minedGroundFound.wholeHectares),
            "footprint": .text(footprint.wholeHectares),
            "excess": .text(excess.map { "\($0.oneDecimalText) ×" } ?? "–"),
            "mistaken": .text(mistaken.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")),
            "hasMistaken": .flag(!mistaken.isEmpty),
        ]
    }
}

extension Double? {
    /// Like ` (93 %)`; nothing for what isn't known.
    fileprivate var inBrackets: String { map { " (\(Int(($0 * 100).rounded())) %)" } ?? "" }
}

extension Double {
    fileprivate var oneDecimalText: String {
        let tenths = Int((self * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Area {
    var wholeHectares: String { Int(hectares.rounded()).grouped }
}
