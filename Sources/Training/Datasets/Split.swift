/// What a patch is for.
package enum Split: String, Sendable, CaseIterable {
    /// Weights are made of it.
    case train
    /// Decides when to stop, and the threshold.
    case validation
    /// Looked at once, when everything is decided.
    case test
}
