extension Double {
    /// The number that a text of a document writes; `nil` for any other text, and for `NaN` and `inf`, which Swift takes for
    /// numbers: none of them can be kept in a list of scenes.
    init?(finite text: some StringProtocol) {
        guard let value = Double(text), value.isFinite else { return nil }
        self = value
    }
}
