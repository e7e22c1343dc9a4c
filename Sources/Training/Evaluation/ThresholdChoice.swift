/// Where a reported threshold comes from.
package enum ThresholdChoice: Sendable, Hashable {
    /// The model's card says it.
    case card
    /// The person who asked for the report.
    case given(Double)
    /// A rule, from the dataset's validation split.
    case rule(ThresholdRule)
}
