import Foundation
import Project

/// A chart with shares on both axes, 0 to 1, in the units of its template.
struct Chart {
    /// Where lines, marks and boxes get their looks from: the template's style.
    enum Look: String {
        case main, second, third, ideal, mines, others
    }

    let id: String
    let title: String
    let across: String
    let up: String
    /// Everything that a reader sees, in words.
    let description: String
    /// What of it matters most; nil for all of it.
    var summary: String?
    /// How to read it.
    let explanation: String
    var lines: [(look: Look, name: String, points: [(Double, Double)])] = []
    var boxes: [(look: Look, from: (Double, Double), to: (Double, Double))] = []
    var dots: [(look: Look, at: (Double, Double))] = []
    /// From its lower to its upper end.
    var whiskers: [(at: Double, interval: Interval)] = []
    /// A line at the threshold.
    var threshold: Double?
    var boxNames: [(look: Look, name: String)] = []

    static let left = 56.0
    static let top = 10.0
    static let width = 296.0
    static let height = 240.0

    var values: TemplateValue {
        let ticks = stride(from: 0.0, through: 1.0, by: 0.25)
        return [
            "id": .text(id), "title": .text(title), "across": .text(across), "up": .text(up),
            "description": .text(description), "summary": .text(summary ?? description),
            "explanation": .text(explanation),
            "xTicks": .list(ticks.map { ["at": .text(Self.x($0)), "label": .text(Self.label($0))] }),
            "yTicks": .list(ticks.map { ["at": .text(Self.y($0)), "label": .text(Self.label($0))] }),
            "boxes": .list(boxes.map(Self.box)),
            "whiskers": .list(
                whiskers.map {
                    [
                        "x": .text(Self.x($0.at)), "low": .text(Self.y($0.interval.low)),
                        "high": .text(Self.y($0.interval.high)),
                    ]
                }),
            "lines": .list(lines.map { ["look": .text($0.look.rawValue), "path": .text(Self.path($0.points))] }),
            "dots": .list(
                dots.map {
                    ["look": .text($0.look.rawValue), "x": .text(Self.x($0.at.0)), "y": .text(Self.y($0.at.1))]
                }),
            "threshold": threshold.map { .text(Self.x($0)) } ?? .nothing,
            "legend": .list(
                (lines.map { ($0.look, $0.name) } + boxNames).map {
                    ["look": .text($0.0.rawValue), "name": .text($0.1)]
                }),
        ]
    }

    private static func box(_ look: Look, _ from: (Double, Double), _ to: (Double, Double)) -> TemplateValue {
        [
            "look": .text(look.rawValue), "x": .text(x(from.0)), "y": .text(y(to.1)),
            "width": .text(((to.0 - from.0) * width).text(decimals: 1)),
            "height": .text(((to.1 - from.1) * height).text(decimals: 1)),
        ]
    }

    /// The `d` of a path; points that fall on the one before are left out.
    private static func path(_ points: [(Double, Double)]) -> String {
        var places: [String] = []
        for point in points {
            let place = "\(x(point.0)) \(y(point.1))"
            if places.last != place { places.append(place) }
        }
        return places.isEmpty ? "" : "M" + places.joined(separator: "L") + (places.count == 1 ? "h0" : "")
    }

    private static func x(_ share: Double) -> String { (left + share * width).text(decimals: 1) }
    private static func y(_ share: Double) -> String { (top + (1 - share) * height).text(decimals: 1) }
    private static func label(_ share: Double) -> String {
        share == share.rounded() ? "\(Int(share))" : share.shortText
    }
}
