import Foundation

/// The statistics as the site publishes them, in `data/areas.json`.
struct AreaRecords: Sendable {
    static let path = "data/areas.json"

    /// The numbers of one region in one period by one model, by column.
    struct Row: Sendable {
        let region: String
        let period: String
        let model: String
        let numbers: [String: Double]
        /// The file of its detections.
        let file: String
    }

    let rows: [Row]

    /// `nil` when the bytes aren't such a table.
    init?(reading bytes: Data) {
        guard let root = try? JSONReader.node(in: bytes), let rows = root["rows"]?.array else { return nil }
        self.rows = rows.map { row in
            var numbers: [String: Double] = [:]
            if case .object(let members) = row.value {
                for (name, value) in members { numbers[name] = value.number }
            }
            return Row(
                region: row["region"]?.string ?? "", period: row["period"]?.string ?? "",
                model: row["model"]?.string ?? "", numbers: numbers, file: Self.file(of: row))
        }
    }

    private static func file(of row: JSONNode) -> String {
        let texts = ["region", "model", "start", "end"].map { row[$0]?.string ?? "" }
        let threshold = String(format: "%.2f", row["threshold"]?.number ?? 0)
        return "data/\(texts[0])_\(texts[1])_\(threshold)_\(texts[2])_\(texts[3]).geojson"
    }

    /// The rows of a region, and of a period and a model where they are named.
    func rows(of region: String, in period: String, by model: String?) -> [Row] {
        rows.filter { $0.region == region && $0.period == period && (model == nil || $0.model == model) }
    }
}

extension AreaRecords.Row {
    /// A measure, in hectares, or what else its column has.
    func number(_ measure: String) -> Double? { numbers[measure] ?? numbers[measure + "_ha"] }
}
