import Foundation
import GeoIO
import Geography

/// The table of areas as it is published: one row a region and period.
///
/// Sorted by region, then period, so that a new run changes only the lines that changed. Hectares
/// have four decimals, which is a square metre.
package struct AreaTable: Hashable, Sendable {
    package let rows: [MinedArea]

    package init(_ rows: [MinedArea]) {
        self.rows = rows.sorted { ($0.region, $0.period) < ($1.region, $1.period) }
    }

    /// The columns, in order, with what each holds.
    package static let columns: [(name: String, meaning: String)] = [
        ("region", "the region's name"),
        ("period", "the period as people say it"),
        ("start", "the first day of the period"),
        ("end", "the day after its last"),
        ("model", "the network that found the detections"),
        ("threshold", "the probability a detection had to exceed"),
        (
            "definition",
            "what the areas mean; footprint: the union of the detections, an over-estimate of the mined area"
        ),
        ("detections", "how many polygons the period has"),
        ("repaired", "how many of them crossed themselves and were repaired"),
        ("observed_share", "the share of windows seen at least once, 0 to 1; empty where it was not recorded"),
        (
            "observed_ha",
            "hectares of the region that some overpass shows without cloud; empty where it was not recorded"
        ),
        (
            "not_observed_ha",
            "hectares of the region that none shows: there may be mines; empty where it was not recorded"
        ),
        ("overpasses", "overpasses that show a pixel, the mean over the region; empty where it was not recorded"),
        ("footprint_ha", "hectares of the footprint, each place counted once"),
        ("polygon_sum_ha", "hectares of all polygons added up, overlaps counted as often as they occur"),
        ("new_ha", "hectares of the footprint that were not in the last period's"),
        ("lost_ha", "hectares of the last period's footprint that are not in this one"),
        ("persisting_ha", "hectares in both; new + persisting is this footprint, lost + persisting the last"),
        ("cumulative_ha", "hectares that were in the footprint of this or any earlier period"),
        ("data_sha256", "the SHA-256 of the file of detections"),
    ]

    /// The table as comma-separated values (RFC 4180), UTF-8.
    package var csv: String {
        let header = Self.columns.map(\.name).joined(separator: ",")
        let lines = rows.map { $0.cells.map { $0.text.csvField }.joined(separator: ",") }
        return ([header] + lines).joined(separator: "\r\n") + "\r\n"
    }

    /// The table as JSON: the columns' meanings, then the rows, `null` where the CSV is empty.
    package var json: String {
        let columns = Self.columns.map { "    {\"name\": \($0.name.jsonText), \"meaning\": \($0.meaning.jsonText)}" }
        let rows = rows.map { row in
            "    {" + zip(Self.columns, row.cells).map { "\($0.name.jsonText): \($1.json)" }.joined(separator: ", ")
                + "}"
        }
        return """
            {
              "columns": [
            \(columns.joined(separator: ",\n"))
              ],
              "rows": [
            \(rows.joined(separator: ",\n"))
              ]
            }

            """
    }
}

/// One cell of the table.
private enum Cell {
    case text(String)
    case number(String)
    case nothing

    static func hectares(_ area: Area?) -> Cell {
        area.map { .number(String(format: "%.4f", $0.hectares)) } ?? .nothing
    }

    var text: String {
        switch self {
        case .text(let text), .number(let text): text
        case .nothing: ""
        }
    }

    var json: String {
        switch self {
        case .text(let text): text.jsonText
        case .number(let text): text
        case .nothing: "null"
        }
    }
}

extension MinedArea {
    /// The row's cells, in the order of the columns.
    fileprivate var cells: [Cell] {
        [
            .text(region), .text(period.name), .text("\(period.start)"), .text("\(period.end)"), .text(model),
            .number("\(threshold)"), .text(Self.definition), .number("\(detectionCount)"), .number("\(repairedCount)"),
            observedShare.map { .number(String(format: "%.4f", $0)) } ?? .nothing, .hectares(ground?.observed),
            .hectares(ground?.notObserved),
            (ground?.overpasses).map { .number(String(format: "%.2f", $0)) } ?? .nothing, .hectares(footprint),
            .hectares(polygonSum), .hectares(change?.new), .hectares(change?.lost), .hectares(change?.persisting),
            .hectares(cumulative), .text(dataDigest),
        ]
    }
}

extension String {
    /// The text as a field of CSV: in quotes where it needs them.
    var csvField: String {
        contains(where: { "\",\r\n".contains($0) }) ? "\"\(replacing("\"", with: "\"\""))\"" : self
    }
}
