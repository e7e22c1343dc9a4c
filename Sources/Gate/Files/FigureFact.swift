/// A number in the text of a page that is bound to a statistic, as it was published.
struct FigureFact: Hashable, Codable, Sendable {
    let line: Int
    /// The attribute `value`: the number without rounding.
    let value: String
    /// What readers see.
    let text: String
    let measure: String
    let region: String
    let period: String
    let model: String?
    let unit: String
    /// The earlier period of a change, a ratio or a difference.
    let since: String?
    /// The measure that is compared, where it isn't the footprint.
    let compared: String?
    /// The period whose footprint an area is a share of.
    let share: String?
    /// The score that detections exceed, where not all are counted.
    let above: String?
}
