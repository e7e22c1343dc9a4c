import Foundation
import Project

/// The values of the picture of training curves: two charts side by side, in the template's units.
struct CurvesPicture {
    let values: TemplateValue

    init(name: String, histories: [[EpochRecord]]) {
        let epochs = histories.map(\.count).max() ?? 1
        let losses = histories.flatMap { $0.flatMap { [$0.trainingLoss, $0.validationLoss] } }
        let precisions = histories.flatMap { $0.map(\.averagePrecision) }
        let axis = CurvesAxis(from: 1, to: Double(max(2, epochs)), wanted: 6, isWhole: true)
        let loss = CurvesAxis(from: 0, to: losses.max() ?? 1, wanted: 5)
        let precision = CurvesAxis(from: min(precisions.min() ?? 0, 0.99), to: 1, wanted: 5)
        let last = histories.last?.last
        values = [
            "name": .text(name), "summary": last.map { .text($0.words) } ?? .nothing,
            "epochTicks": axis.ticks(along: CurvesChart.width),
            "lossTicks": loss.ticks(along: -CurvesChart.height),
            "precisionTicks": precision.ticks(along: -CurvesChart.height),
            "training": Self.paths(of: histories, \.trainingLoss, axis, loss),
            "validation": Self.paths(of: histories, \.validationLoss, axis, loss),
            "precision": Self.paths(of: histories, \.averagePrecision, axis, precision),
        ]
    }

    private static func paths(
        of histories: [[EpochRecord]], _ value: (EpochRecord) -> Double, _ across: CurvesAxis, _ up: CurvesAxis
    ) -> TemplateValue {
        .list(histories.map { .text(CurvesChart.path($0.map { ($0.epoch, value($0)) }, across, up)) })
    }
}

extension EpochRecord {
    fileprivate var words: String {
        String(
            format: "After epoch %d: training loss %.4f, validation loss %.4f, average precision %.4f.",
            epoch, trainingLoss, validationLoss, averagePrecision)
    }
}

/// The plane of one chart; rows run down from its lower left corner.
enum CurvesChart {
    static let width = 400.0
    static let height = 260.0

    /// The `d` of a path through points.
    static func path(_ points: [(Int, Double)], _ across: CurvesAxis, _ up: CurvesAxis) -> String {
        let places = points.map { epoch, value in
            String(format: "%.1f %.1f", across.share(of: Double(epoch)) * width, -up.share(of: value) * height)
        }
        // A point of its own is drawn by its round ends.
        return places.isEmpty ? "" : "M" + places.joined(separator: "L") + (places.count == 1 ? "h0" : "")
    }
}

/// An axis from one number to another, with marks at round ones.
struct CurvesAxis {
    let lower: Double
    let upper: Double
    private let step: Double

    /// Takes in a range.
    ///
    /// - Parameters:
    ///   - from: The smallest number.
    ///   - to: The largest.
    ///   - wanted: About how many marks there are.
    ///   - isWhole: Whether marks stand at whole numbers only.
    init(from: Double, to: Double, wanted: Int, isWhole: Bool = false) {
        let span = max(to - from, 1e-6)
        let power = pow(10, log10(span / Double(wanted)).rounded(.down))
        let round = [1, 2, 5, 10].map { $0 * power }.first { span / $0 <= Double(wanted) } ?? power * 10
        step = isWhole ? max(1, round.rounded()) : round
        lower = isWhole ? from : (from / step).rounded(.down) * step
        upper = isWhole ? to : (to / step - 1e-9).rounded(.up) * step
    }

    func share(of number: Double) -> Double {
        min(max((number - lower) / (upper - lower), 0), 1)
    }

    /// The marks, with their places along a length.
    func ticks(along length: Double) -> TemplateValue {
        let first = (lower / step).rounded(.up)
        let marks = stride(from: first, through: (upper / step + 1e-9).rounded(.down), by: 1).map { $0 * step }
        let digits = max(0, Int((-log10(step) - 1e-9).rounded(.up)))
        let shown = marks.filter { $0 >= lower - 1e-9 }
        return .list(
            shown.map { number in
                [
                    "place": .text(String(format: "%.1f", share(of: number) * length)),
                    "label": .text(String(format: "%.\(digits)f", number)),
                ]
            })
    }
}
