import Languages
import Project

/// A number of the statistics as a page shows it, with what it is.
///
/// The page says from which row and column of `data/areas.json` it comes, so that whoever reads the page, a program too,
/// can hold it against the table.
struct Figure: Hashable, Sendable {
    enum Unit: String {
        case hectares = "ha"
        case percent
        case count
    }

    /// The column of the table without its unit, like `footprint`.
    let measure: String
    let region: String
    let period: String
    let model: String
    let unit: Unit
    /// The number as the table has it.
    let exact: String
    /// The number as people read it.
    let text: String
    /// Of a change: the period that it counts from.
    var since: String?
}

extension Figure {
    /// For the template `figure`.
    var value: TemplateValue {
        [
            "measure": .text(measure), "region": .text(region), "period": .text(period), "model": .text(model),
            "unit": .text(unit.rawValue), "exact": .text(exact), "text": .text(text), "since": .optional(since),
        ]
    }
}

extension Figure? {
    /// Nothing where there is no number: the template then shows a dash.
    var value: TemplateValue { self?.value ?? .nothing }
}
