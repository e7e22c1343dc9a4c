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
                model: row["model"]?.string ?? "", numbers: numbers)
        }
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
