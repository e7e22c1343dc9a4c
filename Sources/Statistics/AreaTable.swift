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

    /// A column: its name in files, what it holds, and in which unit, where it has one.
    package struct Column: Hashable, Sendable {
        package let name: String
        package let meaning: String
        package let unit: String?

        init(_ name: String, _ meaning: String, in unit: String? = nil) {
            self.name = name
            self.meaning = meaning
            self.unit = unit
        }
    }

    /// The columns, in order.
    package static let columns = [
        Column("region", "the region's name"),
        Column("period", "the period as people say it"),
        Column("start", "the first day of the period"),
        Column("end", "the day after its last"),
        Column("model", "the network that found the detections"),
        Column("threshold", "the probability a detection had to exceed", in: "0–1"),
        Column(
            "definition",
            "what the areas mean; footprint: the union of the detections, an over-estimate of the mined area"),
        Column("detections", "how many polygons the period has"),
        Column("repaired", "how many of them crossed themselves and were repaired"),
        Column(
            "observed_share", "the share of windows seen at least once, 0 to 1; empty where it was not recorded",
            in: "0–1"),
        Column(
            "observed_ha",
            "hectares of the region that some overpass shows without cloud; empty where it was not recorded", in: "ha"),
        Column(
            "not_observed_ha",
            "hectares of the region that none shows: there may be mines; empty where it was not recorded", in: "ha"),
        Column(
            "overpasses", "overpasses that show a pixel, the mean over the region; empty where it was not recorded"),
        Column("footprint_ha", "hectares of the footprint, each place counted once", in: "ha"),
        Column(
            "polygon_sum_ha", "hectares of all polygons added up, overlaps counted as often as they occur", in: "ha"),
        Column("new_ha", "hectares of the footprint that were not in the last period's", in: "ha"),
        Column("lost_ha", "hectares of the last period's footprint that are not in this one", in: "ha"),
        Column(
            "persisting_ha", "hectares in both; new + persisting is this footprint, lost + persisting the last",
            in: "ha"),
        Column("cumulative_ha", "hectares that were in the footprint of this or any earlier period", in: "ha"),
        Column("data_sha256", "the SHA-256 of the file of detections"),
    ]

    /// The table as comma-separated values (RFC 4180), UTF-8.
    package var csv: String {
        let header = Self.columns.map(\.name).joined(separator: ",")
        let lines = rows.map { $0.cells.map { $0.text.csvField }.joined(separator: ",") }
        return ([header] + lines).joined(separator: "\r\n") + "\r\n"
    }

    /// The table for spreadsheets of languages that write a decimal comma: fields between semicolons, after a byte order
    /// mark, without which they would take UTF-8 for something older.
    ///
    /// - Parameters:
    ///   - headings: Those of the columns, in order.
    ///   - decimalMark: What stands in numbers instead of a point.
    /// - Returns: The whole file.
    package func spreadsheet(headings: [String], decimalMark: String) -> String {
        let lines = rows.map { row in
            row.cells.map { $0.text(withDecimalMark: decimalMark).field(between: ";") }.joined(separator: ";")
        }
        let header = headings.map { $0.field(between: ";") }.joined(separator: ";")
        return "\u{FEFF}" + ([header] + lines).joined(separator: "\r\n") + "\r\n"
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

    func text(withDecimalMark mark: String) -> String {
        guard case .number(let number) = self else { return text }
        return number.replacing(".", with: mark)
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
    var csvField: String { field(between: ",") }

    fileprivate func field(between separator: Unicode.Scalar) -> String {
        // By scalars: Swift takes a carriage return and a line feed for one character.
        let isPlain = !unicodeScalars.contains { ["\"", "\r", "\n", separator].contains($0) }
        return isPlain ? self : "\"\(replacing("\"", with: "\"\""))\""
    }
}
