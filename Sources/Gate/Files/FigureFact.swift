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
    /// The earlier period of a change or a ratio.
    let since: String?
}
