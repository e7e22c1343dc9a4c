import Foundation
import Geography

/// The comparisons with the truth as they are published: one row a region, model and period.
package struct TruthTable: Hashable, Sendable {
    package let rows: [TruthComparison]

    package init(_ rows: [TruthComparison]) {
        self.rows = rows.sorted { ($0.region, $0.model, $0.period) < ($1.region, $1.model, $1.period) }
    }

    /// The columns, in order, with what each holds.
    package static let columns: [AreaTable.Column] = [
        .init("region", "the region's name"),
        .init("period", "the period as people say it"),
        .init("model", "the network that found the detections"),
        .init("threshold", "the probability a detection had to exceed", in: "0–1"),
        .init("mines", "how many mines there are"),
        .init("found", "how many of them some detection covers in part"),
        .init("detections", "how many polygons the period has"),
        .init("right", "how many of them cover a part of some mine"),
        .init("mined_ha", "hectares that are mined", in: "ha"),
        .init("mined_found_ha", "hectares that are mined and lie in the footprint", in: "ha"),
        .init("footprint_ha", "hectares of the footprint, each place counted once", in: "ha"),
        .init(
            "mistaken", "what the other detections cover, with how many do: a detection counts for each kind it covers"),
    ]

    /// The table as comma-separated values (RFC 4180), UTF-8.
    package var csv: String {
        let header = Self.columns.map(\.name).joined(separator: ",")
        return ([header] + rows.map { $0.cells.joined(separator: ",") }).joined(separator: "\r\n") + "\r\n"
    }
}

extension TruthComparison {
    fileprivate var cells: [String] {
        let hectares = [minedGround, minedGroundFound, footprint].map { String(format: "%.4f", $0.hectares) }
        let kinds = mistaken.map { "\($0.kind) \($0.count)" }.joined(separator: "; ")
        return [
            region.csvField, period.name, model.csvField, "\(threshold)", "\(mineCount)", "\(foundCount)",
            "\(detectionCount)", "\(rightCount)",
        ] + hectares + [kinds.csvField]
    }
}
